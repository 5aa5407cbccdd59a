import FlowRules

extension Rule {
  static let buttonEmoji = Rule(
    "button-emoji",
    .message,
    summary: "The button that opens a flow has no emoji.",
    why: "The documentation allows plain text only, and the message is refused.",
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
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": ⟦"Book 🍕"⟧}
        """#
      ),
    ]
  )
}
