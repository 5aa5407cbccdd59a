import FlowRules

extension Rule {
  static let messageTextLength = Rule(
    "message-text-length",
    .message,
    summary: "Texts of a message are neither empty nor too long.",
    why: "An empty or overlong text is refused; a shorter one may still be cut off on the screen.",
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
        {"flow_message_version": "3", "flow_id": "730000000000011",
        "flow_cta": ⟦"Book a table for the whole family now"⟧}
        """#
      ),
      .bad(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011",
        "flow_cta": ⟦"Book a table for tonight"⟧}
        """#
      ),
    ]
  )
}
