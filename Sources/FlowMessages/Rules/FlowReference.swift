import FlowRules

extension Rule {
  static let flowReference = Rule(
    "flow-reference",
    .message,
    summary: "A launch says exactly once which flow it opens.",
    why: "Without an id or a name, or with both, the platform does not know what to open and refuses the message.",
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
        ⟦{⟧"flow_message_version": "3", "flow_cta": "Book now",
        "flow_action_payload": {"screen": "WELCOME"}}
        """#
      ),
      .bad(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        ⟦"flow_name"⟧: "booking"}
        """#
      ),
    ]
  )
}
