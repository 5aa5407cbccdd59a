import FlowRules

extension Rule {
  static let launchScreenNotEntry = Rule(
    "launch-screen-not-entry",
    .message,
    summary: "The screen that a message opens is one that no other screen leads to.",
    why: "Only entry screens can be opened; the platform checks it when the message is sent.",
    examples: [
      .good(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        "flow_action": "navigate", "flow_action_payload": {"screen": "WELCOME", "data": {"guests": 2}}}
        """#,
        opening: FlowSample.booking
      ),
      .bad(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        "flow_action": "navigate", "flow_action_payload": {"screen": ⟦"DONE"⟧}}
        """#,
        opening: FlowSample.booking
      ),
    ]
  )
}
