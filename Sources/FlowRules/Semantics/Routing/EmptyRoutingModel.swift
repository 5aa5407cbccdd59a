import FlowLanguage

extension Rule {
  static let emptyRoutingModel = Rule(
    "empty-routing-model",
    .routing,
    code: "INVALID_ROUTING_MODEL",
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
