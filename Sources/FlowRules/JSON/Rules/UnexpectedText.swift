extension Rule {
  static let jsonUnexpectedText = Rule(
    "unexpected-text",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "Nothing stands between values but commas, colons and brackets.",
    why: "What stands there is not JSON; it is left out of the other checks, and the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextHeading", "text": "Hello" ⟦world⟧}"#),
    ]
  )
}
