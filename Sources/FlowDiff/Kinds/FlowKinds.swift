extension ChangeKind {
  static let flowKinds: [ChangeKind] = [
    .flowAdded, .flowRemoved, .versionChanged, .endpointAdded, .endpointRemoved, .dataAPIVersionChanged,
    .endpointAddressChanged, .settingChanged,
  ]

  static let flowAdded = ChangeKind(
    "flow-added",
    .flow,
    [.safe],
    summary: "A flow that was not there before.",
    why: "Nobody depends on it yet.",
    examples: [
      .example(
        .flow,
        "",
        #"""
        {"version": "7.3", "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      )
    ]
  )

  static let flowRemoved = ChangeKind(
    "flow-removed",
    .flow,
    [.breaking],
    summary: "A flow that is no longer there.",
    why: "Messages that launch it open nothing any more, and whoever answers or reads it waits in vain.",
    examples: [
      .example(
        .flow,
        #"""
        {"version": "7.3", "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#,
        ""
      )
    ]
  )

  static let versionChanged = ChangeKind(
    "version-changed",
    .flow,
    [.risky, .safe],
    summary: "The Flow JSON version is another one.",
    why:
      "Risky where something that the flow uses behaves differently in the new version; the differences that touch the flow are listed.",
    examples: [
      .example(
        .flow,
        #"""
        {"version": "7.3", "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#,
        #"""
        {"version": "7.2", "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      )
    ]
  )

  static let endpointAdded = ChangeKind(
    "endpoint-added",
    .flow,
    [.breaking],
    summary: "The flow now needs an endpoint.",
    why:
      "Without a server behind it the flow does not open, and messages that were sent before find one that expects a server.",
    examples: [
      .example(
        .flow,
        #"""
        {"version": "7.3", "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"A": []}, "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      )
    ]
  )

  static let endpointRemoved = ChangeKind(
    "endpoint-removed",
    .flow,
    [.breaking],
    summary: "The flow no longer has an endpoint.",
    why: "The server is no longer asked, and messages that open the flow with data_exchange fail.",
    examples: [
      .example(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"A": []}, "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#,
        #"""
        {"version": "7.3", "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      )
    ]
  )

  static let dataAPIVersionChanged = ChangeKind(
    "data-api-version-changed",
    .flow,
    [.risky],
    summary: "The data API version is another one.",
    why: "The endpoint must understand the requests of the new version.",
    examples: [
      .example(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"A": []}, "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#,
        #"""
        {"version": "7.3", "data_api_version": "4.0", "routing_model": {"A": []}, "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      )
    ]
  )

  static let endpointAddressChanged = ChangeKind(
    "endpoint-address-changed",
    .flow,
    [.risky],
    summary: "The address of the endpoint in the flow is another one, or is set elsewhere.",
    why: "Requests may go to another server; from 3.0 on the address is set outside of the flow.",
    examples: [
      .example(
        .flow,
        #"""
        {"version": "7.3", "data_channel_uri": "https://old.example.com", "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#,
        #"""
        {"version": "7.3", "data_channel_uri": "https://new.example.com", "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      )
    ]
  )

  static let settingChanged = ChangeKind(
    "setting-changed",
    .flow,
    [.safe],
    summary: "A setting of the flow, a screen or its data that nobody outside the flow notices.",
    why: "It is told for completeness.",
    examples: [
      .example(
        .flow,
        #"""
        {"version": "7.3", "meta": {"lead_gen_ai": true}, "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#,
        #"""
        {"version": "7.3", "meta": {"lead_gen_ai": false}, "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      )
    ]
  )
}
