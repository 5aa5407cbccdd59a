extension Rule {
  static let jsonLineBreakInString = Rule(
    "line-break-in-string",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "A line break inside a text is written `\\n`.",
    why: "A text can't go on in the next line: the upload fails.",
    examples: [
      .good("{\"type\": \"TextHeading\", \"text\": \"One\\nTwo\"}"),
      .bad("{\"type\": \"TextHeading\", \"text\": \"One⟦\n⟧Two\"}"),
    ]
  )
}
