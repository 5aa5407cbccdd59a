import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let missingDataAPIVersion = Rule(
    "missing-data-api-version",
    .actions,
    code: .missingRequiredProperty,
    summary: "A flow that exchanges data with a server declares `data_api_version`.",
    why: "Without it the flow has no endpoint, and the platform refuses 'data_exchange'.",
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
        ⟦{⟧"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension EndpointCheck {
  private static func exchanges(_ facts: FlowFacts) -> [JSONNode] {
    facts.flow.screens.flatMap { screen in
      screen.actions.filter { $0.fact == .dataExchange }.map { $0.node[.name] ?? $0.node }
    }
  }

  /// The version behind that of the flow, and the routing model that has to come with it.
  private static func declaringEndpoint(_ facts: FlowFacts) -> [Fix] {
    let root = facts.flow.node
    guard let version = root[.version] else { return [] }
    let position = version.range.upperBound
    let hasModel = root[.routingModel] != nil
    let model = hasModel ? "" : ", \"routing_model\": \(RoutingModelWriter(facts).text)"
    return [
      Fix(
        "add 'data_api_version'\(hasModel ? "" : " and 'routing_model'")",
        .unsafe,
        edits: [TextEdit(range: position..<position, text: ", \"data_api_version\": \"3.0\"\(model)")]
      )
    ]
  }

  /// Reports that the flow asks an endpoint which it does not declare.
  ///
  /// - Returns: Whether it does.
  static func reportMissingVersion(_ facts: FlowFacts, _ findings: inout Findings) -> Bool {
    guard let first = exchanges(facts).first else { return false }
    findings.report(
      .missingDataAPIVersion,
      at: facts.flow.node,
      "the flow asks a server by 'data_exchange' but has no 'data_api_version'",
      related: [Diagnostic.Related("the first 'data_exchange' is here", at: first)],
      fixes: declaringEndpoint(facts)
    )
    return true
  }
}
