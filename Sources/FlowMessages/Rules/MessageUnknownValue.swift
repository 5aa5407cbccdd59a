import FlowRules

extension Rule {
  static let messageUnknownValue = Rule(
    "message-unknown-value",
    .message,
    summary: "Where a message chooses from a list of values, it chooses one of them.",
    why: "Any other value is refused when the message is sent.",
    examples: [
      .good(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now", "mode": "draft"}
        """#
      ),
      .bad(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        "mode": ⟦"drafts"⟧}
        """#
      ),
    ]
  )
}
