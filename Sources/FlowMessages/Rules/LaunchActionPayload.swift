import FlowRules

extension Rule {
  static let launchActionPayload = Rule(
    "launch-action-payload",
    .message,
    summary: "Screen and data are given only with `navigate`.",
    why:
      "With `data_exchange` the endpoint decides which screen comes first; a message that names one as well is refused.",
    examples: [
      .good(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        "flow_action": "data_exchange"}
        """#
      ),
      .bad(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        "flow_action": "data_exchange", ⟦"flow_action_payload"⟧: {"screen": "WELCOME"}}
        """#
      ),
    ]
  )
}
