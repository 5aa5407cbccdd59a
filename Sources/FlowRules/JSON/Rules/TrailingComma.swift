extension Rule {
  static let jsonTrailingComma = Rule(
    "trailing-comma",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "No comma follows the last member or element.",
    why: "JavaScript allows it, JSON does not: the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextHeading", "text": "Hello"⟦,⟧}"#),
    ]
  )
}
