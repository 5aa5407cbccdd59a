import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let disconnectedScreen = Rule(
    "disconnected-screen",
    .routing,
    code: .invalidRoutingModel,
    summary: "All screens are connected by routes.",
    why: "People can never get there from where the flow opens; the platform refuses the flow.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "screens": [
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
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}},
         {"id": ⟦"MORE"⟧, "title": "More", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": ["LAST"], "LAST": [], "MORE": []}, "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}},
         {"id": ⟦"MORE"⟧, "title": "More", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension ReachabilityCheck {
  static func checkConnections(_ groups: [[Int]], _ facts: FlowFacts, _ findings: inout Findings) {
    guard groups.count > 1 else { return }
    for group in groups.dropFirst() {
      guard let first = group.first, let id = facts.flow.screens[first].id, facts.graph.position(of: id) == first else {
        continue
      }
      let screen = facts.flow.screens[first]
      let message =
        group.count == 1
        ? "screen '\(id)' is not connected to any other screen: no route leads to it or away from it"
        : "screen '\(id)' and \(group.count - 1) more are cut off from \(facts.title(of: 0))"
      findings.report(
        .disconnectedScreen,
        at: screen.node[.id] ?? screen.node,
        source: facts.graph.isDeclared && !facts.hasEndpoint ? .inferred : nil,
        message + (facts.graph.isDeclared ? "" : "; lead there by a 'navigate' action or remove it"),
        related: group.dropFirst().prefix(20).map {
          Diagnostic.Related("cut off as well", at: facts.flow.screens[$0].node[.id] ?? facts.flow.screens[$0].node)
        }
      )
    }
  }
}
