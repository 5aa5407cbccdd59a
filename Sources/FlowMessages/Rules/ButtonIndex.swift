import FlowRules

extension Rule {
  static let buttonIndex = Rule(
    "button-index",
    .message,
    summary: "The `index` of a button is its position in the template, from 0 to 9, each used once.",
    why: "The platform looks for the button at that position and refuses the message if there is none.",
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
        {"type": "button", "sub_type": "flow", "index": ⟦"first"⟧}
        """#
      ),
    ]
  )
}
