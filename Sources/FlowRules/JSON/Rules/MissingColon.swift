extension Rule {
  static let jsonMissingColon = Rule(
    "missing-colon",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "A colon stands between a key and its value.",
    why: "Without it the text is not JSON, and the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextHeading", "text"⟦⟧ "Hello"}"#),
    ]
  )
}
