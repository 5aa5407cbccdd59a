import FlowRules

extension Rule {
  static let messageWrongType = Rule(
    "message-wrong-type",
    .message,
    summary: "A member of a message holds the kind of value that its shape expects.",
    why: "The provider refuses a number where it expects text and the other way round.",
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
        {"flow_message_version": ⟦3⟧, "flow_id": "730000000000011", "flow_cta": "Book now"}
        """#
      ),
    ]
  )
}
