import FlowRules

extension Rule {
  static let launchDataNotCarried = Rule(
    "launch-data-not-carried",
    .message,
    summary: "A message whose shape has no data opens a screen that needs none.",
    why:
      "The screen has nothing to show: send the flow by a provider that can carry data, or let the screen do without.",
    examples: [
      .good(
        .message,
        #"""
        {"to": "966500000001", "flow_id": "730000000000011", "body_text": "Book in a minute.",
        "flow_cta": "Book now"}
        """#
      ),
      .bad(
        .message,
        #"""
        {"to": "966500000001", "flow_id": "730000000000011", "body_text": "Book in a minute.",
        "flow_cta": "Book now", "screen": ⟦"WELCOME"⟧}
        """#,
        opening: FlowSample.booking
      ),
    ]
  )
}
