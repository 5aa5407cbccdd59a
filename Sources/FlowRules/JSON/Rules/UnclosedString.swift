extension Rule {
  static let jsonUnclosedString = Rule(
    "unclosed-string",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "Every text ends with a quote.",
    why: "Without it everything that follows counts as part of the text, and the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad("{\"type\": \"TextHeading\", \"text\": ⟦\"Hello⟧\n}"),
    ]
  )
}
