import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let conditionalNavigation = Rule(
    "conditional-navigation",
    .routing,
    source: .inferred,
    since: .v4_0,
    summary: "A flow in which only an action inside an If or Switch leads to a screen declares its routing model.",
    why:
      "The model that is worked out from the actions may lack such a route, and phones then refuse to open the screen.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "routing_model": {"FIRST": ["LAST"]}, "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "OptIn", "name": "news", "label": "Send me news"},
          {"type": "If", "condition": "${form.news}", "then": [{"type": "EmbeddedLink", "text": "Read", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .good(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "OptIn", "name": "news", "label": "Send me news"},
          {"type": "If", "condition": "${form.news}", "then": [{"type": "EmbeddedLink", "text": "Read", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]},
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
          {"type": "OptIn", "name": "news", "label": "Send me news"},
          {"type": "If", "condition": "${form.news}", "then": [{"type": "EmbeddedLink", "text": "Read", "on-click-action": {"name": "⟦navigate⟧",
           "next": {"type": "screen", "name": "MORE"}, "payload": {}}}]},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "MORE", "title": "More", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "News"}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension ReachabilityCheck {
  static func checkConditionals(_ facts: FlowFacts, _ findings: inout Findings) {
    guard !facts.hasEndpoint, !facts.graph.isDeclared, facts.version >= ComponentFact.if.since else { return }
    let nodes = facts.screens.filter(\.hasBranches).flatMap { conditionalRoutes(on: $0.screen) }
    guard let first = nodes.first else { return }
    findings.report(
      .conditionalNavigation,
      at: first,
      range: first.contentRange,
      "this 'navigate' stands inside an If or Switch, no other action of the screen leads there, and the flow declares no "
        + "'routing_model'; phones may refuse the route",
      related: nodes.dropFirst().prefix(20).map { Diagnostic.Related("and here", at: $0) },
      fixes: RoutingModelWriter(facts).fix(after: facts.flow.node[.version])
    )
  }

  /// The names of the `navigate` actions in an If or Switch that lead where no other action of the screen leads.
  private static func conditionalRoutes(on screen: Screen) -> [JSONNode] {
    let routes = screen.actions.filter { $0.fact == .navigate }
    let (conditional, certain) = (
      routes.filter { screen.isConditional($0.component) }, routes.filter { !screen.isConditional($0.component) }
    )
    // A route that another action takes unconditionally is in the model that the platform works out.
    let known = Set(certain.compactMap { $0.next?.string })
    return conditional.filter { $0.next?.string.map { !known.contains($0) } ?? false }.compactMap { $0.node[.name] }
  }
}
