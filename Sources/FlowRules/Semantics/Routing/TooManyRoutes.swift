import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let tooManyRoutes = Rule(
    "too-many-routes",
    .routing,
    code: .invalidRoutingModel,
    summary: "At most ten routes lead on from one screen.",
    why: "The platform refuses more; put a screen between.",
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
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {⟦"FIRST"⟧: ["SA", "SB", "SC", "SD", "SE", "SF", "SG", "SH", "SI", "SJ", "SK"]}, "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "SA", "title": "Sa", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "SB", "title": "Sb", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "SC", "title": "Sc", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "SD", "title": "Sd", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "SE", "title": "Se", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "SF", "title": "Sf", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "SG", "title": "Sg", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "SH", "title": "Sh", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "SI", "title": "Si", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "SJ", "title": "Sj", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "SK", "title": "Sk", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension RoutingCheck {
  static func checkCounts(_ facts: FlowFacts, _ findings: inout Findings) {
    for screen in facts.flow.screens {
      let next = facts.graph.next(after: screen.index)
      guard next.count > 10 else { continue }
      let count = Set(next).count
      guard count > 10 else { continue }
      let key = facts.flow.routingModel?.routes.first { $0.from.isText(screen.id ?? "") }?.from
      findings.report(
        .tooManyRoutes,
        at: (facts.graph.isDeclared ? key : nil) ?? screen.node[.id] ?? screen.node,
        "\(count) routes lead on from screen \(facts.title(of: screen.index)), and 10 are allowed"
          + (facts.graph.isDeclared ? "" : "; reduce the 'navigate' actions")
      )
    }
  }
}
