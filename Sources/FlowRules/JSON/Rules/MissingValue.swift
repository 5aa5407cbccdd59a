extension Rule {
  static let jsonMissingValue = Rule(
    "missing-value",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "Every key in an object has a value.",
    why: "Without the value the text is not JSON, and the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextHeading", "text": "Hello", ⟦"visible"⟧: }"#),
    ]
  )
}
