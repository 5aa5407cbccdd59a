import FlowRules

extension Rule {
  static let launchNeedsEndpoint = Rule(
    "launch-needs-endpoint",
    .message,
    summary: "A message opens a flow with `data_exchange` only if the flow has an endpoint.",
    why: "Nobody answers the question for the first screen, and the flow does not open.",
    examples: [
      .good(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        "flow_action": "navigate", "flow_action_payload": {"screen": "WELCOME", "data": {"guests": 2}}}
        """#,
        opening: FlowSample.booking
      ),
      .bad(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        "flow_action": ⟦"data_exchange"⟧}
        """#,
        opening: FlowSample.booking
      ),
    ]
  )
}
