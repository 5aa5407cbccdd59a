extension Rule {
  static let jsonUnquotedKey = Rule(
    "unquoted-key",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "Keys stand in double quotes.",
    why: "JavaScript allows bare keys, JSON does not: the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextHeading", ⟦text⟧: "Hello"}"#),
    ]
  )
}
