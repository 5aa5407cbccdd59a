import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let emptyRoutingModel = Rule(
    "empty-routing-model",
    .routing,
    code: .invalidRoutingModel,
    source: .inferred,
    summary: "The routing model of a flow with one screen names that screen.",
    why: "The documentation shows an empty model in some samples and counts it as missing in its list of errors.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"LAST": []}, "screens": [
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": ⟦{⟧}, "screens": [
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension RoutingCheck {
  static func reportEmpty(_ model: RoutingModel, _ facts: FlowFacts, _ findings: inout Findings) {
    findings.report(
      .emptyRoutingModel,
      at: model.node,
      "the routing model is empty; name the only screen in it"
        + (facts.flow.screens.first?.id.map { ", with no screen after it: {\(JSONPrinter.quoted($0)): []}" } ?? ""),
      // A screen without an id can't be named.
      fixes: facts.flow.screens.first?.id == nil
        ? []
        : [
          Fix(
            "add the screen",
            edits: [TextEdit(range: model.node.range, text: RoutingModelWriter(facts).text)]
          )
        ]
    )
  }
}
