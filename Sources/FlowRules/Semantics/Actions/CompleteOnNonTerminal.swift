extension Rule {
  static let completeOnNonTerminal = Rule(
    "complete-on-non-terminal",
    .actions,
    code: "INVALID_COMPLETE_ACTION",
    summary: "A `complete` action stands on a terminal screen.",
    why: "A flow ends on a terminal screen only; the platform refuses the flow.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "TextBody", "text": "Thank you"}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "Go on", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "⟦complete⟧", "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Thank you"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}
