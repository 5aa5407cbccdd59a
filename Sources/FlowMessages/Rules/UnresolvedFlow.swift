import FlowRules

extension Rule {
  static let unresolvedFlow = Rule(
    "unresolved-flow",
    .message,
    severity: .info,
    summary: "A message is checked against the flow that it opens, if that can be found.",
    why:
      "Without the flow nobody can tell whether the screen exists and the data fits; name it with `--flow` or in the configuration.",
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
        {"flow_message_version": "3", "flow_id": ⟦"730000000000011"⟧, "flow_cta": "Book now"}
        """#
      ),
    ]
  )
}
