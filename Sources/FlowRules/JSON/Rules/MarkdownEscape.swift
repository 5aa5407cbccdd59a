extension Rule {
  static let jsonMarkdownEscape = Rule(
    "markdown-escape",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "There are no Markdown backslashes outside texts.",
    why:
      "A sample copied from a document keeps the backslashes that Markdown needs; JSON knows none before brackets and underscores.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextInput", "name": "first⟦\⟧_name", "label": "Name"}"#),
    ]
  )
}
