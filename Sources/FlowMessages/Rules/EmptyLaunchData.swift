import FlowRules

extension Rule {
  static let emptyLaunchData = Rule(
    "empty-launch-data",
    .message,
    summary: "Data that is given is not empty.",
    why: "The Cloud API refuses an empty object; leave it out instead.",
    examples: [
      .good(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        "flow_action": "navigate", "flow_action_payload": {"screen": "WELCOME"}}
        """#
      ),
      .bad(
        .message,
        #"""
        {"flow_message_version": "3", "flow_id": "730000000000011", "flow_cta": "Book now",
        "flow_action": "navigate", "flow_action_payload": {"screen": "WELCOME", "data": ⟦{⟧}}}
        """#
      ),
      .bad(
        .message,
        #"""
        {"type": "button", "sub_type": "flow", "index": "0", "parameters": [{"type": "action",
        "action": {"flow_token": "t-1", "flow_action_data": ⟦{⟧}}}]}
        """#
      ),
    ]
  )
}
