extension Rule {
  static let jsonControlCharacter = Rule(
    "control-character",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "Tabs and other control characters inside a text are written as escapes.",
    why: "Raw ones are refused, and the upload fails.",
    examples: [
      .good("{\"type\": \"TextHeading\", \"text\": \"One\\tTwo\"}"),
      .bad("{\"type\": \"TextHeading\", \"text\": \"One⟦\t⟧Two\"}"),
    ]
  )
}
