import FlowRules

extension Rule {
  static let noFlowToken = Rule(
    "no-flow-token",
    .message,
    severity: .info,
    summary: "A message that opens a flow with an endpoint has a token of its own.",
    why: "The endpoint gets the token with every request and can't tell people apart without it; an earlier, "
      + "half-filled session may be continued.",
    examples: [
      .good(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        "flow_action": "data_exchange", "flow_token": "a1b2c3"}
        """#
      ),
      .bad(
        .message,
        #"""
        ⟦{⟧"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        "flow_action": "data_exchange"}
        """#
      ),
      .bad(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        "flow_action": "data_exchange", "flow_token": ⟦"unused"⟧}
        """#
      ),
    ]
  )
}
