extension Rule {
  static let jsonMissingBracket = Rule(
    "missing-bracket",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "Every bracket that is opened is closed, and the other way round.",
    why: "Everything after it ends up in the wrong place, and the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextHeading", "text": "Hello"⟦⟧"#),
    ]
  )
}
