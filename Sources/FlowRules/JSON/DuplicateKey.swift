import FlowLanguage
import JSONText

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

extension Diagnostic {
  /// The finding for a key that appears twice in its object.
  fileprivate init(_ duplicate: DuplicateMember) {
    let (rule, key) = (Rule.duplicateKey, duplicate.member.key)
    self.init(
      rule: rule.name,
      severity: rule.severity,
      code: rule.code,
      message: "the key '\(duplicate.member.name)' is in this object twice; readers keep only the last one",
      pointer: key.pointer,
      range: key.range,
      related: [Diagnostic.Related("it is here first", at: duplicate.first.key)],
      fixes: []
    )
  }
}

extension JSONFaults {
  /// Reports the keys that appear twice in their object.
  static func reportDuplicates(
    in document: JSONDocument,
    to findings: inout Findings,
    moved: (Diagnostic) -> Diagnostic
  ) {
    for duplicate in document.duplicateMembers { findings.append(.duplicateKey, moved(Diagnostic(duplicate))) }
  }
}
