extension ChangeKind {
  static let actionKinds: [ChangeKind] = [
    .actionAdded, .actionRemoved, .actionChanged, .targetChanged, .linkChanged, .handedDataChanged,
  ]

  static let actionAdded = ChangeKind(
    "action-added",
    .actions,
    [.risky, .safe],
    summary: "A tap or a choice now does something.",
    why: "Risky if the endpoint is asked something new.",
    examples: [
      .example(
        .components,
        #"{"type": "OptIn", "name": "answer", "label": "Agreed"}"#,
        #"""
        {"type": "OptIn", "name": "answer", "label": "Agreed", "on-click-action": {"name": "open_url", "url": "https://example.com/terms"}}
        """#
      )
    ]
  )

  static let actionRemoved = ChangeKind(
    "action-removed",
    .actions,
    [.breaking, .safe],
    summary: "A tap or a choice no longer does anything.",
    why: "Breaking if the endpoint or the readers of answers no longer get what it sent.",
    examples: [
      .example(
        .components,
        #"""
        {"type": "OptIn", "name": "answer", "label": "Agreed", "on-click-action": {"name": "open_url", "url": "https://example.com/terms"}}
        """#,
        #"{"type": "OptIn", "name": "answer", "label": "Agreed"}"#
      )
    ]
  )

  static let actionChanged = ChangeKind(
    "action-changed",
    .actions,
    [.breaking, .risky, .safe],
    summary: "A tap or a choice does something else.",
    why: "Breaking if the endpoint or the readers of answers no longer get what it sent.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "More", "on-click-action": {
            "name": "open_url", "url": "https://example.com/terms"}},
          {"type": "Footer", "label": "Next", "on-click-action": {
            "name": "navigate", "next": {"type": "screen", "name": "B"}, "payload": {}}}]}},
        {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "More", "on-click-action": {
            "name": "navigate", "next": {"type": "screen", "name": "B"}, "payload": {}}},
          {"type": "Footer", "label": "Next", "on-click-action": {
            "name": "navigate", "next": {"type": "screen", "name": "B"}, "payload": {}}}]}},
        {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let targetChanged = ChangeKind(
    "target-changed",
    .actions,
    [.safe],
    summary: "A tap leads to another screen.",
    why: "Nobody outside the flow notices; if a screen can be opened otherwise for it, that is told apart.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "Terms", "on-click-action": {
            "name": "navigate", "next": {"type": "screen", "name": "TERMS"}, "payload": {}}},
          {"type": "EmbeddedLink", "text": "Prices", "on-click-action": {
            "name": "navigate", "next": {"type": "screen", "name": "PRICES"}, "payload": {}}},
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}},
        {"id": "TERMS", "title": "Terms", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Terms and prices"}]}},
        {"id": "PRICES", "title": "Prices", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Prices"}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "Terms", "on-click-action": {
            "name": "navigate", "next": {"type": "screen", "name": "TERMS"}, "payload": {}}},
          {"type": "EmbeddedLink", "text": "Prices", "on-click-action": {
            "name": "navigate", "next": {"type": "screen", "name": "TERMS"}, "payload": {}}},
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}},
        {"id": "TERMS", "title": "Terms", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Terms and prices"}]}},
        {"id": "PRICES", "title": "Prices", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Prices"}]}}
        """#
      )
    ]
  )

  static let linkChanged = ChangeKind(
    "link-changed",
    .actions,
    [.safe],
    summary: "A tap opens another address.",
    why: "People get to another page.",
    examples: [
      .example(
        .components,
        #"""
        {"type": "EmbeddedLink", "text": "More", "on-click-action": {"name": "open_url", "url": "https://example.com/terms"}},
        {"type": "TextInput", "name": "answer", "label": "Answer"}
        """#,
        #"""
        {"type": "EmbeddedLink", "text": "More", "on-click-action": {"name": "open_url", "url": "https://example.com/privacy"}},
        {"type": "TextInput", "name": "answer", "label": "Answer"}
        """#
      )
    ]
  )

  static let handedDataChanged = ChangeKind(
    "handed-data-changed",
    .actions,
    [.risky, .safe],
    summary: "A screen hands something else to the next one.",
    why: "Risky if it reaches the endpoint or the readers of answers.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {
            "name": "navigate", "next": {"type": "screen", "name": "B"}, "payload": {"source": "web"}}}]}},
        {"id": "B", "title": "B", "terminal": true, "data": {"source": {"type": "string", "__example__": "Ann"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {"source": "${data.source}"}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {
            "name": "navigate", "next": {"type": "screen", "name": "B"}, "payload": {"source": "shop"}}}]}},
        {"id": "B", "title": "B", "terminal": true, "data": {"source": {"type": "string", "__example__": "Ann"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {"source": "${data.source}"}}}]}}
        """#
      )
    ]
  )
}
