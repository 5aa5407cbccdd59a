import FlowRules

extension Rule {
  static let recipientNumber = Rule(
    "recipient-number",
    .message,
    summary: "The recipient is a phone number with its country code.",
    why: "The message is refused, or reaches somebody else.",
    examples: [
      .good(
        .message,
        #"""
        {"messaging_product": "whatsapp", "to": "15550100002", "type": "interactive", "interactive": {"type": "flow",
        "body": {"text": "Book in a minute."}, "action": {"name": "flow", "parameters": {"flow_message_version": "3",
        "flow_id": "730000000000011", "flow_cta": "Book now"}}}}
        """#
      ),
      .bad(
        .message,
        #"""
        {"messaging_product": "whatsapp", "to": ⟦"anna@example.test"⟧, "type": "interactive", "interactive": {"type": "flow",
        "body": {"text": "Book in a minute."}, "action": {"name": "flow", "parameters": {"flow_message_version": "3",
        "flow_id": "730000000000011", "flow_cta": "Book now"}}}}
        """#
      ),
    ]
  )
}
