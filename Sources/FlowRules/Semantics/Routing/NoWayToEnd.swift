import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let noWayToEnd = Rule(
    "no-way-to-end",
    .routing,
    source: .inferred,
    summary: "From a screen that leads on, a terminal screen can be reached.",
    why: "People go on and on and can never finish.",
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
          {"type": "EmbeddedLink", "text": "More", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "MORE"}, "payload": {}}},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": ⟦"MORE"⟧, "title": "More", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "TERMS"}, "payload": {}}}]}},
         {"id": "TERMS", "title": "Terms", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "All terms"}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension ReachabilityCheck {
  static func reportNoWay(_ screen: Screen, _ facts: FlowFacts, _ findings: inout Findings) {
    var path = [screen.index]
    var seen: Set<Int> = [screen.index]
    while path.count < 8, let last = path.last,
      let next = facts.graph.next(after: last).first(where: { seen.insert($0).inserted })
    {
      path.append(next)
    }
    let text = path.map { facts.title(of: $0) }.joined(separator: " → ")
    findings.report(
      .noWayToEnd,
      at: screen.node[.id] ?? screen.node,
      "no route from screen \(facts.title(of: screen.index)) reaches a terminal screen: \(text)"
        + (path.last.map { missingKey(of: $0, facts) } ?? "")
    )
  }

  /// A hint where the routes end because the model has no key for a screen.
  private static func missingKey(of screen: Int, _ facts: FlowFacts) -> String {
    guard facts.graph.isDeclared, let id = facts.flow.screens[screen].id, let model = facts.flow.routingModel,
      !model.routes.contains(where: { $0.from.isText(id) })
    else { return "" }
    return "; the routing model has no key '\(id)' with the screens that follow it"
  }
}
