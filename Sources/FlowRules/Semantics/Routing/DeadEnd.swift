import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let deadEnd = Rule(
    "dead-end",
    .routing,
    source: .inferred,
    summary: "A screen that a Footer leads to leads on itself, or is terminal.",
    why: "People go on and are stuck; all they can do is go back or close the flow.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "Skip", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "MORE"}, "payload": {}}}]}},
         {"id": ⟦"MORE"⟧, "title": "More", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Nothing to do"}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension ReachabilityCheck {
  /// A page that is read and left with Back is fine; one that a Footer leads to is not.
  static func checkDeadEnd(_ screen: Screen, _ facts: FlowFacts, _ findings: inout Findings) {
    guard !screen.actions.contains(where: { [.navigate, .complete, .dataExchange].contains($0.fact) }) else {
      return
    }
    let isEntry = facts.graph.previous(before: screen.index).isEmpty
    let footer = isEntry ? nil : facts.footerLeading(to: screen.index)
    guard isEntry || footer != nil else { return }
    // A screen that nothing leads to is reported as cut off.
    if isEntry, facts.flow.screens.count > 1 { return }
    findings.report(
      .deadEnd,
      at: screen.node[.id] ?? screen.node,
      "screen \(facts.title(of: screen.index)) leads nowhere and is not terminal",
      related: footer.map { [Diagnostic.Related("this Footer leads there", at: $0)] } ?? []
    )
  }
}

extension FlowFacts {
  /// The action of a Footer that leads to a screen.
  fileprivate func footerLeading(to screen: Int) -> JSONNode? {
    for previous in Set(graph.previous(before: screen)).sorted() {
      let source = flow.screens[previous]
      for action in source.actions where source.components[action.component].type == "Footer" {
        if let next = action.next, next.name.flatMap({ graph.position(of: $0) }) == screen { return next }
      }
    }
    return nil
  }
}
