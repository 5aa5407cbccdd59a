import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let missingNavigatePayload = Rule(
    "missing-navigate-payload",
    .actions,
    code: .missingNavigationActionPayload,
    summary: "A `navigate` action to a screen with data has a payload.",
    why: "The screen opens without its data: people see an empty text or list. From 7.3 the platform refuses the flow.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {"name": "Ana"}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ana"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": ⟦{⟧"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ana"}}, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension NavigateCheck {
  static func reportNoPayload(
    _ action: FlowAction,
    _ target: Int,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard let model = facts.flow.screens[target].data, !model.members.isEmpty else { return }
    // With an endpoint the server may have sent the data before; data that is not shown need not be passed.
    guard !facts.hasEndpoint || model.members.contains(where: { facts.names.needsData($0.name, of: target) }) else {
      return
    }
    findings.report(
      .missingNavigatePayload,
      at: action.node,
      source: PayloadKeys.source(facts),
      "screen \(facts.title(of: target)) declares data, but the action has no 'payload' to fill it",
      related: [Diagnostic.Related("the data is declared here", at: model.node)]
    )
  }
}
