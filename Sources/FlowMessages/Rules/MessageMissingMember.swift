import FlowRules

extension Rule {
  static let messageMissingMember = Rule(
    "message-missing-member",
    .message,
    summary: "A message has every member that it needs to be sent.",
    why: "The provider refuses the message, with an error that often does not say which member is missing.",
    examples: [
      .good(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now"}
        """#
      ),
      .bad(
        .message,
        #"""
        ⟦{⟧"flow_message_version": "3", "flow_id": "730000000000011", "mode": "draft",
        "flow_action_payload": {"screen": "WELCOME"}}
        """#
      ),
    ]
  )
}
