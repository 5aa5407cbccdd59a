import FlowRules

extension Rule {
  static let unknownLaunchScreen = Rule(
    "unknown-launch-screen",
    .message,
    summary: "The screen that a message opens is a screen of the flow.",
    why: "The message is refused, or the flow does not open on the phone.",
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
        "flow_action": "navigate", "flow_action_payload": {"screen": ⟦"WELCOM"⟧, "data": {"guests": 2}}}
        """#,
        opening: FlowSample.booking
      ),
    ]
  )
}
