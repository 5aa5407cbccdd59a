import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let emptyScreen = Rule(
    "empty-screen",
    .advice,
    summary: "A screen has at least one component.",
    why: "People see an empty page that they can only leave with Back.",
    examples: [
      .good(#"{"type": "TextBody", "text": "Hello"}"#),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "Read more", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "MORE"}, "payload": {}}},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "MORE", "title": "More", "layout": {"type": "SingleColumnLayout", "children": ⟦[⟧]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension AdviceCheck {
  static func checkChildren(of screen: Screen, _ findings: inout Findings) {
    guard let children = screen.node[.layout]?[.children], children.kind == .array, children.count == 0,
      !children.isDamaged, !screen.isTerminal
    else { return }
    findings.report(.emptyScreen, at: children, "the screen has no component, so people see an empty page")
  }
}
