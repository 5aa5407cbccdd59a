import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let reservedPayloadKey = Rule(
    "reserved-payload-key",
    .actions,
    source: .observed,
    summary: "The payload of a `data_exchange` has no member with the name `action` or `screen`.",
    why: "The request has members of these names itself, and the values of the payload never reach the endpoint.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": []}, "screens": [
         {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {"step": "book"}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": []}, "screens": [
         {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {⟦"action"⟧: "book"}}}]}}]}
        """#
      ),
    ]
  )
}

/// Names in payloads that the request to the endpoint uses itself.
enum ReservedKeyCheck: FlowCheck {
  static let rules: [Rule] = [.reservedPayloadKey]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    for name in ["action", "screen"] {
      // The endpoint reads all requests in one place, so one finding is enough.
      let keys = facts.flow.screens.flatMap { screen in
        screen.actions.compactMap { $0.fact == .dataExchange ? $0.payload?.member(name)?.key : nil }
      }
      guard let first = keys.first else { continue }
      findings.report(
        .reservedPayloadKey,
        at: first,
        "'\(name)' never reaches the endpoint, because the request already has a member of that name; "
          + "give it another name",
        related: keys.dropFirst().prefix(20).map { Diagnostic.Related("the same name here", at: $0) }
      )
    }
  }
}
