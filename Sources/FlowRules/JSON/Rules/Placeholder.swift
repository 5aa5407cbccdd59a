extension Rule {
  static let jsonPlaceholder = Rule(
    "placeholder",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "No placeholder stands outside quotes.",
    why: "Samples leave things out with `...` or `<your id>`; the upload fails until something real stands there.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextHeading", "text": "Hello"}, ⟦...⟧"#),
    ]
  )
}
