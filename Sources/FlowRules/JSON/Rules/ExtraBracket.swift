extension Rule {
  static let jsonExtraBracket = Rule(
    "extra-bracket",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "A closing bracket closes one that was opened.",
    why: "One bracket too many ends a part early, and the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextHeading", "text": "Hello"}⟦}⟧"#),
    ]
  )
}
