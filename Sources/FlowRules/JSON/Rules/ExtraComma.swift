extension Rule {
  static let jsonExtraComma = Rule(
    "extra-comma",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "A comma stands between two values, not alone.",
    why: "Something is missing next to it, or it is one too many; the upload fails.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextHeading",⟦,⟧ "text": "Hello"}"#),
    ]
  )
}
