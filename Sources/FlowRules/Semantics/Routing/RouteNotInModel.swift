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
  /// Ways that actions take and the model does not have.
  static func checkActions(_ model: RoutingModel, _ facts: FlowFacts, _ findings: inout Findings) {
    let isBroken = model.routes.contains { $0.node.kind != .array }
    guard !isBroken else { return }
    // What leads from or to a screen that the model does not name depends on that.
    let unrouted = Set(facts.routing.unroutedScreens)
    var order: [Way] = []
    var places: [Way: [JSONNode]] = [:]
    for edge in FlowGraph.navigations(of: facts.flow, facts.graph) where edge.from != edge.to {
      let way = Way(edge)
      guard !facts.graph.leads(from: way.from, to: way.to), !unrouted.contains(way.from), !unrouted.contains(way.to)
      else { continue }
      if places[way] == nil { order.append(way) }
      places[way, default: []].append(edge.node)
    }
    guard !order.isEmpty else { return }
    let writer = RoutingModelWriter(facts)
    for way in order {
      guard let all = places[way], let first = all.first else { continue }
      let isBackward = facts.graph.leads(from: way.to, to: way.from)
      findings.report(
        .routeNotInModel,
        at: first,
        range: first.contentRange,
        // The phone takes a route forward for the Back button too, and people publish flows with such links.
        source: isBackward ? .inferred : facts.routeSource,
        isBackward
          ? "the action leads from \(facts.title(of: way.from)) back to \(facts.title(of: way.to)), and the routing model "
            + "has only the route forward; leave the action out: the Back button works without a route"
          : "the action leads from \(facts.title(of: way.from)) to \(facts.title(of: way.to)), and the routing model "
            + "has no such route",
        related: all.dropFirst().prefix(20).map { Diagnostic.Related("the same route here", at: $0) }
          + [Diagnostic.Related("the routing model is here", at: model.node)],
        fixes: isBackward || order.count > 100 ? [] : writer.fix(adding: way.to, after: way.from, to: model)
      )
    }
  }
}
