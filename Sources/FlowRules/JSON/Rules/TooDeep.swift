extension Rule {
  static let jsonTooDeep = Rule(
    "too-deep",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "Objects and arrays are nested at most 512 levels deep.",
    why: "Readers give up on deeper texts; no flow needs more than some thirty levels.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(
        "{\"type\": \"EmbeddedLink\", \"text\": \"Go\", \"on-click-action\": {\"name\": \"data_exchange\", \"payload\": {\"x\": "
          + String(repeating: "[", count: 504) + "⟦[⟧" + String(repeating: "]", count: 505) + "}}}"
      ),
    ]
  )
}
