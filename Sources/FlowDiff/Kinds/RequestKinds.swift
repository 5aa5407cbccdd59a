extension ChangeKind {
  static let requestKinds: [ChangeKind] = [
    .requestKeyAdded, .requestKeyRemoved, .requestKeyRenamed, .requestKeyRetyped, .requestValueChanged,
  ]

  static let requestKeyAdded = ChangeKind(
    "request-key-added",
    .requests,
    [.safe],
    summary: "The endpoint is sent one more key.",
    why: "A server ignores what it does not know.",
    examples: [
      .example(
        .endpoint,
        #"""
        {"A": ["B"], "B": []}
        ---
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {"mail": "${form.email}"}}}]}},
        {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"A": ["B"], "B": []}
        ---
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {"mail": "${form.email}", "step": "first"}}}]}},
        {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let requestKeyRemoved = ChangeKind(
    "request-key-removed",
    .requests,
    [.breaking],
    summary: "The endpoint is no longer sent a key.",
    why: "A server that counts on it fails.",
    examples: [
      .example(
        .endpoint,
        #"""
        {"A": ["B"], "B": []}
        ---
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {"mail": "${form.email}", "step": "first"}}}]}},
        {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"A": ["B"], "B": []}
        ---
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {"mail": "${form.email}"}}}]}},
        {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let requestKeyRenamed = ChangeKind(
    "request-key-renamed",
    .requests,
    [.breaking],
    summary: "The endpoint is sent a value under another key.",
    why: "A server that reads the old key finds nothing; an open session still sends the old one.",
    examples: [
      .example(
        .endpoint,
        #"""
        {"A": ["B"], "B": []}
        ---
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {"mail": "${form.email}"}}}]}},
        {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"A": ["B"], "B": []}
        ---
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {"email": "${form.email}"}}}]}},
        {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let requestKeyRetyped = ChangeKind(
    "request-key-retyped",
    .requests,
    [.breaking],
    summary: "A value that the endpoint is sent has another type.",
    why: "A server gets something that it did not expect; an open session still sends the old type.",
    examples: [
      .example(
        .endpoint,
        #"""
        {"A": ["B"], "B": []}
        ---
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {"mail": "${form.email}", "step": "1"}}}]}},
        {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"A": ["B"], "B": []}
        ---
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {"mail": "${form.email}", "step": 1}}}]}},
        {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let requestValueChanged = ChangeKind(
    "request-value-changed",
    .requests,
    [.risky],
    summary: "A value that the endpoint is sent is another one of the same type.",
    why: "A server that compares it with what it was no longer finds it.",
    examples: [
      .example(
        .endpoint,
        #"""
        {"A": ["B"], "B": []}
        ---
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {"mail": "${form.email}", "step": "first"}}}]}},
        {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"A": ["B"], "B": []}
        ---
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Mail"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {"mail": "${form.email}", "step": "start"}}}]}},
        {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )
}
