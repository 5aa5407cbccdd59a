import FlowRules

extension Rule {
  static let uncheckedPlaceholder = Rule(
    "unchecked-placeholder",
    .message,
    severity: .info,
    summary: "A value that is filled in before sending can be checked only then.",
    why: "A placeholder never causes a finding of another rule; what it stands for is not judged.",
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
        "flow_token": ⟦"{{token}}"⟧}
        """#
      ),
    ]
  )
}
