import FlowRules

extension Rule {
  static let messageUnknownMember = Rule(
    "message-unknown-member",
    .message,
    summary: "A message has only members that its shape knows.",
    why: "A member that is not known is refused or ignored; usually it is a known one, spelled wrongly.",
    examples: [
      .good(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        "flow_token": "t-1"}
        """#
      ),
      .bad(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        ⟦"flow_tokn"⟧: "t-1"}
        """#
      ),
    ]
  )
}
