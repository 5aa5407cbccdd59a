import FlowRules

extension Rule {
  static let buttonSubType = Rule(
    "button-sub-type",
    .message,
    summary: "The `sub_type` of a button that opens a flow is `flow`.",
    why: "The template message is refused: the platform does not find the flow button it waits for.",
    examples: [
      .good(
        .message,
        #"""
        {"type": "button", "sub_type": "flow", "index": "0"}
        """#
      ),
      .bad(
        .message,
        #"""
        {"type": "button", "sub_type": ⟦"flows"⟧, "index": "0"}
        """#
      ),
    ]
  )
}
