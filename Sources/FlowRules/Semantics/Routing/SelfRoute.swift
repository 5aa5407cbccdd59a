import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let selfRoute = Rule(
    "self-route",
    .routing,
    code: .invalidRoutingModel,
    summary: "A screen does not lead to itself in the routing model.",
    why: "The platform refuses loops; a server can answer with the same screen without a route.",
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
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": ["LAST"], "LAST": ["⟦LAST⟧"]}, "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension RoutingCheck {
  static func reportSelfRoute(_ edge: FlowGraph.Edge, _ facts: FlowFacts, _ findings: inout Findings) {
    findings.report(
      .selfRoute,
      at: edge.node,
      range: edge.node.contentRange,
      source: facts.hasEndpoint ? nil : .inferred,
      "screen \(facts.title(of: edge.from)) leads to itself; remove the route: a server can answer with the same screen without one"
    )
  }
}
