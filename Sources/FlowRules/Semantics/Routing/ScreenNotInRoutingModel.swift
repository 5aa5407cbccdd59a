import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let screenNotInRoutingModel = Rule(
    "screen-not-in-routing-model",
    .routing,
    code: .invalidRoutingModel,
    summary: "Every screen of a flow with an endpoint stands in the routing model, as a key or as a destination.",
    why: "The server could never open the screen; the platform refuses the flow.",
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
      .good(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": ["LAST"]}, "screens": [
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
        {"version": "7.3", "data_api_version": "3.0", "routing_model": ⟦{⟧"FIRST": ["LAST"]}, "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}},
         {"id": "MORE", "title": "More", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension RoutingCheck {
  /// Screens that the model doesn't name.
  static func checkMentions(_ model: RoutingModel, _ facts: FlowFacts, _ findings: inout Findings) {
    let missing = facts.routing.unroutedScreens.map { facts.flow.screens[$0] }
    guard !missing.isEmpty else { return }
    let list = missing.map { $0.id ?? "" }.quoted(atMost: 5)
    let writer = RoutingModelWriter(facts)
    findings.report(
      .screenNotInRoutingModel,
      at: model.node,
      source: facts.hasEndpoint ? nil : .inferred,
      model.routes.isEmpty
        ? "the routing model is empty, and the flow has the screens \(list)"
        : "the routing model does not name \(list), neither as a key nor as a destination",
      related: missing.prefix(20).map { Diagnostic.Related("the screen is here", at: $0.node[.id] ?? $0.node) },
      fixes: model.routes.isEmpty
        ? writer.fix(replacing: model.node) : writer.fix(adding: missing.map(\.index), to: model)
    )
  }
}
