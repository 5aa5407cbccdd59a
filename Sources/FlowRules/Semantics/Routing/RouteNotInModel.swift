import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let routeNotInModel = Rule(
    "route-not-in-model",
    .routing,
    code: .invalidRoutingModel,
    summary: "Each route that a `navigate` action takes stands in the routing model.",
    why: "The model says which routes are allowed; the platform refuses the flow.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": ["LAST"], "LAST": []}, "screens": [
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
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": ["MIDDLE"], "MIDDLE": ["LAST"]}, "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "Skip", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "⟦LAST⟧"}, "payload": {}}},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "MIDDLE"}, "payload": {}}}]}},
         {"id": "MIDDLE", "title": "Middle", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": ["LAST"]}, "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "Change it", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "⟦FIRST⟧"}, "payload": {}}},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension RoutingCheck {
  /// Routes that actions take and that the model doesn't have.
  static func checkActions(_ model: RoutingModel, _ facts: FlowFacts, _ findings: inout Findings) {
    let isBroken = model.routes.contains { $0.node.kind != .array }
    guard !isBroken else { return }
    // A route from or to a screen that the model doesn't name is missing for that reason.
    let unrouted = Set(facts.routing.unroutedScreens)
    var order: [ScreenRoute] = []
    var places: [ScreenRoute: [JSONNode]] = [:]
    for edge in FlowGraph.navigations(of: facts.flow, facts.graph) where edge.from != edge.to {
      let route = ScreenRoute(edge)
      guard !facts.graph.leads(from: route.from, to: route.to), !unrouted.contains(route.from),
        !unrouted.contains(route.to)
      else { continue }
      if places[route] == nil { order.append(route) }
      places[route, default: []].append(edge.node)
    }
    guard !order.isEmpty else { return }
    let writer = RoutingModelWriter(facts)
    for route in order {
      guard let all = places[route], let first = all.first else { continue }
      let isBackward = facts.graph.leads(from: route.to, to: route.from)
      findings.report(
        .routeNotInModel,
        at: first,
        range: first.contentRange,
        // The phone takes a route forward for the Back button too, and people publish flows with such links.
        source: isBackward ? .inferred : facts.routeSource,
        isBackward
          ? "the action leads from \(facts.title(of: route.from)) back to \(facts.title(of: route.to)), and the routing model "
            + "has only the route forward; leave the action out: the Back button works without a route"
          : "the action leads from \(facts.title(of: route.from)) to \(facts.title(of: route.to)), and the routing model "
            + "has no such route",
        related: all.dropFirst().prefix(20).map { Diagnostic.Related("the same route here", at: $0) }
          + [Diagnostic.Related("the routing model is here", at: model.node)],
        fixes: isBackward || order.count > 100 ? [] : writer.fix(adding: route.to, after: route.from, to: model)
      )
    }
  }
}
