extension Rule {
  static let jsonUnquotedText = Rule(
    "unquoted-text",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "Texts stand in double quotes.",
    why: "Without quotes the text is not JSON, and the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextHeading", "text": ⟦Hello⟧}"#),
    ]
  )
}
