extension Rule {
  static let jsonInvisibleCharacter = Rule(
    "invisible-character",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "Only blanks, tabs and line breaks stand between values.",
    why:
      "A no-break space or zero-width character, often copied from a web page, looks like a blank and makes the upload fail.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad("{\"type\": \"TextHeading\",⟦\u{A0}⟧\"text\": \"Hello\"}"),
    ]
  )
}
