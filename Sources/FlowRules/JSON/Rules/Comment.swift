extension Rule {
  static let jsonComment = Rule(
    "comment",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "JSON has no comments.",
    why: "Tools that allow them are not the platform: the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextHeading", ⟦/* the title */⟧ "text": "Hello"}"#),
    ]
  )
}
