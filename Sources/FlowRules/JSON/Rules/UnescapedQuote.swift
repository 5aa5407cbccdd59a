extension Rule {
  static let jsonUnescapedQuote = Rule(
    "unescaped-quote",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "A quote inside a text has a backslash before it.",
    why: "Without it the text ends there, and the upload fails.",
    examples: [
      .good("{\"type\": \"TextHeading\", \"text\": \"Say \\\"yes\\\" now\"}"),
      .bad(#"{"type": "TextHeading", "text": "Say ⟦"⟧yes" now"}"#),
    ]
  )
}
