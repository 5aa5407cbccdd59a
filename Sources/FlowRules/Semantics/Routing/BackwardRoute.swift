import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let backwardRoute = Rule(
    "backward-route",
    .routing,
    code: .invalidRoutingModel,
    summary: "Where a route leads from A to B, none leads back from B to A.",
    why: "The routing model has forward routes only; the Back button works without a route.",
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
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": ["LAST"], "LAST": ["⟦FIRST⟧"]}, "screens": [
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
  static func reportBackward(
    _ edge: FlowGraph.Edge,
    _ forward: JSONNode,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    findings.report(
      .backwardRoute,
      at: edge.node,
      range: edge.node.contentRange,
      source: facts.hasEndpoint ? nil : .inferred,
      "the route from \(facts.title(of: edge.from)) to \(facts.title(of: edge.to)) leads back; remove it: "
        + "the Back button works without a route",
      related: [Diagnostic.Related("the route forward", at: forward)]
    )
  }
}
