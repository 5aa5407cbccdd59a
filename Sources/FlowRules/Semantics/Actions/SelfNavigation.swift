import JSONText

extension Rule {
  static let selfNavigation = Rule(
    "self-navigation",
    .actions,
    code: .invalidNavigateActionNextScreenName,
    summary: "A `navigate` action leads to another screen.",
    why: "Nothing would happen; the platform refuses the flow.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Thank you"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "Again", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "⟦FIRST⟧"}, "payload": {}}},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Thank you"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension NavigateCheck {
  static func reportSelfNavigation(_ next: JSONNode, _ name: JSONName, _ findings: inout Findings) {
    findings.report(
      .selfNavigation,
      at: next,
      range: next.contentRange,
      "the action leads to '\(name)', the screen that it stands on"
    )
  }
}
