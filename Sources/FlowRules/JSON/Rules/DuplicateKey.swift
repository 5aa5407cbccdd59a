import FlowLanguage

extension Rule {
  static let duplicateKey = Rule(
    "duplicate-key",
    .json,
    source: .inferred,
    summary: "A key stands once in its object.",
    why: "Of equal keys readers keep one, mostly the last, and drop the others without a word (RFC 8259, section 4).",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Hello"}"#),
      .bad(#"{"type": "TextHeading", "text": "Hello", ⟦"text"⟧: "Goodbye"}"#),
    ]
  )
}
