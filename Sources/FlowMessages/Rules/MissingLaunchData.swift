import FlowRules

extension Rule {
  static let missingLaunchData = Rule(
    "missing-launch-data",
    .message,
    summary: "A message gives every member of data that the screen it opens declares.",
    why: "The screen has nothing to show in its place: the flow fails on the phone.",
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
        "flow_action": "navigate", "flow_action_payload": ⟦{⟧"screen": "WELCOME"}}
        """#,
        opening: FlowSample.booking
      ),
      .bad(
        .message,
        #"""
        ⟦{⟧"type": "button", "sub_type": "flow", "index": "0"}
        """#,
        opening: FlowSample.booking
      ),
    ]
  )
}
