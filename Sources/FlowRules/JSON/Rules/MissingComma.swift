extension Rule {
  static let jsonMissingComma = Rule(
    "missing-comma",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "A comma stands between two members or elements.",
    why: "Without it the text is not JSON, and the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextHeading"⟦⟧ "text": "Hello"}"#),
    ]
  )
}
