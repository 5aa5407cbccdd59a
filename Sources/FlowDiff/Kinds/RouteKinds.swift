extension ChangeKind {
  static let routeKinds: [ChangeKind] = [
    .routeAdded, .routeRemoved, .routingModelAdded, .routingModelRemoved,
  ]

  static let routeAdded = ChangeKind(
    "route-added",
    .routes,
    [.safe],
    summary: "One may now go from one screen to another.",
    why: "What was possible stays possible.",
    examples: [
      .example(
        .endpoint,
        #"""
        {"A": ["B"], "B": ["C"]}
        ---
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "B", "title": "B", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Second"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "C", "title": "C", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Third"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"A": ["B", "C"], "B": ["C"]}
        ---
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "B", "title": "B", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Second"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "C", "title": "C", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Third"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let routeRemoved = ChangeKind(
    "route-removed",
    .routes,
    [.breaking, .safe],
    summary: "One may no longer go from one screen to another.",
    why:
      "An endpoint that answers with a screen without a route to it breaks the flow for people who are in it. Staying on a screen needs no route, so the loss of a route to itself is safe.",
    examples: [
      .example(
        .endpoint,
        #"""
        {"A": ["B", "C"], "B": ["C"]}
        ---
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "B", "title": "B", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Second"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "C", "title": "C", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Third"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"A": ["B"], "B": ["C"]}
        ---
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "B", "title": "B", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Second"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "C", "title": "C", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Third"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let routingModelAdded = ChangeKind(
    "routing-model-added",
    .routes,
    [.risky, .safe],
    summary: "The flow now has a routing model.",
    why:
      "An endpoint may answer only with the screens that the model allows. Without an endpoint nobody outside the flow notices.",
    examples: [
      .example(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "screens": [{"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "B", "title": "B", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Second"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "C", "title": "C", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Third"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"A": ["B"], "B": ["C"]}, "screens": [{"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "B", "title": "B", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Second"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "C", "title": "C", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Third"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      )
    ]
  )

  static let routingModelRemoved = ChangeKind(
    "routing-model-removed",
    .routes,
    [.risky, .safe],
    summary: "The flow no longer has a routing model.",
    why: "With an endpoint the platform demands one. Without an endpoint it follows from the actions.",
    examples: [
      .example(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"A": ["B"], "B": ["C"]}, "screens": [{"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "B", "title": "B", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Second"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "C", "title": "C", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Third"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "screens": [{"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "B", "title": "B", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Second"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "C", "title": "C", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Third"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      )
    ]
  )
}
