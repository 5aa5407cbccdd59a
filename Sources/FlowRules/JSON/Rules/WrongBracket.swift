extension Rule {
  static let jsonWrongBracket = Rule(
    "wrong-bracket",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "An object is closed by `}`, an array by `]`.",
    why: "With the other bracket the text is not JSON, and the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextHeading", "text": "Hello"⟦]⟧"#),
    ]
  )
}
