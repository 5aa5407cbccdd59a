extension Rule {
  static let jsonInvalidLiteral = Rule(
    "invalid-literal",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "`true`, `false` and `null` are spelt like that, and there is no other such word.",
    why: "Python's `True` and `None` and JavaScript's `undefined` and `NaN` make the upload fail.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello", "visible": true}"#),
      .bad(#"{"type": "TextHeading", "text": "Hello", "visible": ⟦True⟧}"#),
    ]
  )
}
