import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let unusedEndpoint = Rule(
    "unused-endpoint",
    .advice,
    summary: "A flow that declares `data_api_version` asks its endpoint somewhere.",
    why: "A flow with `data_api_version` can't be published without an endpoint that answers, even if nothing asks it.",
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
        {"version": "7.3", ⟦"data_api_version"⟧: "3.0", "routing_model": {"FIRST": []}, "screens": [
         {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension EndpointCheck {
  /// Whether anything asks the endpoint that the flow declares.
  static func checkUse(_ facts: FlowFacts, _ findings: inout Findings) {
    guard let version = facts.flow.node.member(.dataAPIVersion),
      !facts.flow.screens.contains(where: { screen in
        screen.node[.refreshOnBack].map { $0.bool != false } ?? false
          || screen.actions.contains { ![.navigate, .complete, .updateData, .openURL].contains($0.fact) }
      })
    else { return }
    findings.report(
      .unusedEndpoint,
      at: version.key,
      "no action of the flow asks the endpoint, and with 'data_api_version' the flow can't be published without one; "
        + "remove it, unless messages open the flow with 'data_exchange'"
    )
  }
}
