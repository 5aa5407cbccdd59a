import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let listOnTerminalScreen = Rule(
    "list-on-terminal-screen",
    .placement,
    code: .invalidPropertyKey,
    since: .v6_2,
    summary: "A NavigationList does not stand on a terminal screen.",
    why: "It leads on to other screens, while a terminal screen is an end; the platform refuses it.",
    examples: [
      .good(.flow, NavigationExample.flow(#"{"id": "a", "main-content": {"title": "A"}}"#)),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
          {"id": "FIRST", "title": "First", "terminal": true, "layout": {
            "type": "SingleColumnLayout", "children": [
              {"type": ⟦"NavigationList"⟧, "name": "list", "on-click-action": \#(NavigationExample.navigate),
                "list-items": [{"id": "a", "main-content": {"title": "A"}}]}
          ]}},
          {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
          ]}}
        ]}
        """#
      ),
    ]
  )
}

extension ScreenWalk {
  mutating func checkTerminalScreen(with component: FlowComponent, _ fact: ComponentFact, _ screen: Screen) {
    guard fact.isRefusedOnTerminalScreens, screen.isTerminal,
      let type = component.typeNode
    else { return }
    let related = screen.node.member(.terminal).map { Diagnostic.Related("the screen is terminal", at: $0.key) }
    let message = "\(fact.type.withArticle) can't stand on a terminal screen; it leads on to other screens"
    findings.report(.listOnTerminalScreen, at: type, message, related: related.map { [$0] } ?? [])
  }
}
