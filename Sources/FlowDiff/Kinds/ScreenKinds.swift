extension ChangeKind {
  static let screenKinds: [ChangeKind] = [
    .screenAdded, .screenRemoved, .screenRenamed, .screensReordered, .entryScreensReordered, .entryScreenLost,
    .terminalChanged, .successChanged, .refreshOnBackChanged, .sensitiveChanged,
  ]

  static let screenAdded = ChangeKind(
    "screen-added",
    .screens,
    [.risky, .safe],
    summary: "A screen is new.",
    why:
      "Risky if it comes first, so that messages without a screen open it, if it asks the endpoint something new, or if answers from it lack keys.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {
            "name": "navigate", "next": {"type": "screen", "name": "C"}, "payload": {}}}]}}, {"id": "C", "title": "C", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {
            "name": "navigate", "next": {"type": "screen", "name": "B"}, "payload": {}}}]}}, {"id": "B", "title": "B", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Nearly there"}, {"type": "Footer", "label": "Next", "on-click-action": {
            "name": "navigate", "next": {"type": "screen", "name": "C"}, "payload": {}}}]}}, {"id": "C", "title": "C", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let screenRemoved = ChangeKind(
    "screen-removed",
    .screens,
    [.breaking, .safe],
    summary: "A screen is gone.",
    why: "Breaking if messages open it, if the endpoint may answer with it, or if answers only came from it.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}, {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Other way in"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let screenRenamed = ChangeKind(
    "screen-renamed",
    .screens,
    [.breaking, .safe],
    summary: "A screen has another id.",
    why:
      "Messages and the endpoint name screens by their id; inside the flow the references that follow are not changes of their own.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextHeading", "text": "Welcome"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"id": "WELCOME", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextHeading", "text": "Welcome"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let screensReordered = ChangeKind(
    "screens-reordered",
    .screens,
    [.safe],
    summary: "The screens stand in another order in the file.",
    why: "Where people go is decided by routes and actions, not by the order.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {
            "name": "navigate", "next": {"type": "screen", "name": "B"}, "payload": {}}}]}}, {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}, {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {
            "name": "navigate", "next": {"type": "screen", "name": "B"}, "payload": {}}}]}}
        """#
      )
    ]
  )

  static let entryScreensReordered = ChangeKind(
    "entry-screens-reordered",
    .screens,
    [.risky],
    summary: "The entry screens stand in another order.",
    why: "A message that names no screen opens the first one.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}, {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Other way in"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Other way in"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}, {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let entryScreenLost = ChangeKind(
    "entry-screen-lost",
    .screens,
    [.breaking],
    summary: "A screen can no longer open the flow, since another one leads to it.",
    why: "A message must open an entry screen; those that open this one fail.",
    examples: [
      .example(
        .endpoint,
        #"""
        {"A": [], "B": []}
        ---
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}, {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Other"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"A": ["B"], "B": []}
        ---
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}, {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Other"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let terminalChanged = ChangeKind(
    "terminal-changed",
    .screens,
    [.risky],
    summary: "The flow can, or can no longer, end on a screen.",
    why: "Answers come from terminal screens only.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let successChanged = ChangeKind(
    "success-changed",
    .screens,
    [.risky],
    summary: "An end on a screen counts otherwise: as a success or as a failure.",
    why: "Who counts outcomes sees other numbers.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}, {"id": "B", "title": "B", "terminal": true, "success": false, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}, {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let refreshOnBackChanged = ChangeKind(
    "refresh-on-back-changed",
    .screens,
    [.risky],
    summary: "The endpoint is, or is no longer, asked when people go back from a screen.",
    why: "A server that does not know the BACK request fails on it; without it, people see old data.",
    examples: [
      .example(
        .endpoint,
        #"""
        {"A": ["B"], "B": []}
        ---
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"A": ["B"], "B": []}
        ---
        {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}, {"id": "B", "title": "B", "terminal": true, "refresh_on_back": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )

  static let sensitiveChanged = ChangeKind(
    "sensitive-changed",
    .screens,
    [.risky, .safe],
    summary: "Other fields are hidden in the summary that people see at the end.",
    why: "Risky if something that was hidden now shows.",
    examples: [
      .example(
        .screens,
        #"""
        {"id": "A", "title": "A", "terminal": true, "sensitive": ["pin"], "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "pin", "label": "PIN"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#,
        #"""
        {"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "pin", "label": "PIN"}, {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      )
    ]
  )
}
