import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let missingRoutingModel = Rule(
    "missing-routing-model",
    .routing,
    code: .missingRequiredProperty,
    summary: "A flow with an endpoint declares in `routing_model` which screens follow one another.",
    why:
      "The server decides which screen comes next, so the platform needs the routes that are allowed, and refuses a flow without them.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": []}, "screens": [
         {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        ⟦{⟧"version": "7.3", "data_api_version": "3.0", "screens": [
         {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension EndpointCheck {
  static func checkRoutingModel(_ facts: FlowFacts, _ findings: inout Findings) {
    let root = facts.flow.node
    guard root[.routingModel] == nil, !facts.flow.screens.isEmpty else { return }
    findings.report(
      .missingRoutingModel,
      at: root,
      "the flow has 'data_api_version' but no 'routing_model', which says which screens can follow each screen",
      fixes: RoutingModelWriter(facts).fix(after: root[.dataAPIVersion])
    )
  }
}
