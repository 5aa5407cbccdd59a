import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let noEntryScreen = Rule(
    "no-entry-screen",
    .routing,
    code: .invalidRoutingModel,
    summary: "A flow has a screen that no other screen leads to.",
    why: "There is nowhere to open the flow; the platform refuses it.",
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
        {"version": "7.3", "data_api_version": "3.0", "routing_model": ⟦{⟧"FIRST": ["SECOND"], "SECOND": ["LAST"], "LAST": ["FIRST"]}, "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "SECOND", "title": "Second", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension ReachabilityCheck {
  static func checkEntry(_ facts: FlowFacts, _ findings: inout Findings) {
    let graph = facts.graph
    guard graph.entryScreens.isEmpty, facts.flow.screens.count > 1 else { return }
    // Routes there and back, and routes to the same screen, have rules of their own; they may be all that is wrong.
    guard !graph.isDeclared || !graph.edges.contains(where: { graph.leads(from: $0.to, to: $0.from) }) else { return }
    let backward = graph.edges.first { $0.to == 0 && $0.from != 0 }
    findings.report(
      .noEntryScreen,
      at: (graph.isDeclared ? facts.flow.routingModel?.node : facts.flow.node[.screens]) ?? facts.flow.node,
      source: Language.uncheckedRoutes.contains(facts.version) ? .observed : nil,
      "every screen has a route from another one, so the flow has no screen to open with",
      related: backward.map { [Diagnostic.Related("this route leads back to the first screen", at: $0.node)] } ?? []
    )
  }
}
