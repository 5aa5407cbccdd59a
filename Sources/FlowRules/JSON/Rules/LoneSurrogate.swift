extension Rule {
  static let jsonLoneSurrogate = Rule(
    "lone-surrogate",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "An escape of half a character stands with its other half.",
    why: "`\\uD83D` alone is not a character; many readers refuse it or lose it.",
    examples: [
      .good("{\"type\": \"TextHeading\", \"text\": \"\\uD83D\\uDE00\"}"),
      .bad("{\"type\": \"TextHeading\", \"text\": \"⟦\\uD83D⟧\"}"),
    ]
  )
}
