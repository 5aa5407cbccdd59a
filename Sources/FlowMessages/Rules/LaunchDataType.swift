import FlowRules

extension Rule {
  static let launchDataType = Rule(
    "launch-data-type",
    .message,
    summary: "The data of a message has the types that the screen declares, inside objects and arrays too.",
    why: "The screen can't use a value of another type: the flow fails on the phone.",
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
        "flow_action": "navigate", "flow_action_payload": {"screen": "WELCOME", "data": {"guests": ⟦"2"⟧}}}
        """#,
        opening: FlowSample.booking
      ),
    ]
  )
}
