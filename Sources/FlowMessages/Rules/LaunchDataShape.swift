import FlowRules

extension Rule {
  static let launchDataShape = Rule(
    "launch-data-shape",
    .message,
    summary: "Data is an object with the members of the screen, neither written as text nor wrapped.",
    why: "The screen does not find its members in text, or one level further in.",
    examples: [
      .good(
        .message,
        #"""
        {"type": "button", "sub_type": "flow", "index": "0", "parameters": [{"type": "action",
        "action": {"flow_token": "t-1", "flow_action_data": {"guests": 2}}}]}
        """#
      ),
      .bad(
        .message,
        #"""
        {"type": "button", "sub_type": "flow", "index": "0", "parameters": [{"type": "action",
        "action": {"flow_token": "t-1", "flow_action_data": ⟦"{\"guests\": 2}"⟧}}]}
        """#
      ),
      .bad(
        .message,
        #"""
        {"type": "button", "sub_type": "flow", "index": "0", "parameters": [{"type": "action",
        "action": {"flow_token": "t-1", "flow_action_data": ⟦{⟧"screen": "WELCOME",
        "data": {"guests": 2}}}}]}
        """#
      ),
    ]
  )
}
