extension Rule {
  static let jsonMissingKey = Rule(
    "missing-key",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "Every value in an object has a key.",
    why: "Without the key the text is not JSON, and the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextHeading", "text": "Hello", ⟦:⟧ true}"#),
    ]
  )
}
