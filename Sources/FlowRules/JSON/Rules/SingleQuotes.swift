extension Rule {
  static let jsonSingleQuotes = Rule(
    "single-quotes",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "Texts stand in double quotes, not in single ones.",
    why: "Python and JavaScript allow single quotes, JSON does not: the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "It's here"}"#),
      .bad(#"{"type": "TextHeading", "text": ⟦'Hello'⟧}"#),
    ]
  )
}
