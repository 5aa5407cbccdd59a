import FlowLanguage
import FlowRules

extension Rule {
  static let launchFlowFrozen = Rule(
    "launch-flow-frozen",
    .message,
    source: .observed,
    summary: "The flow that a message opens is written in a version that is not about to expire.",
    why:
      "A flow in an expired version can no longer be sent; the platform freezes a version first, then lets it expire.",
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
        {"flow_message_version": "3", "flow_id": ⟦"730000000000011"⟧, "flow_cta": "Book now",
        "flow_action": "navigate", "flow_action_payload": {"screen": "WELCOME", "data": {"guests": 2}}}
        """#,
        opening: FlowSample.frozenBooking
      ),
    ]
  )
}
