import FlowLanguage
import JSONText

extension Rule {
  static let textTooShort = Rule(
    "text-too-short",
    .values,
    code: "MIN_CHARS_REQUIRED",
    summary: "Ids and labels are not empty.",
    why: "The platform refuses an empty text where people, or other parts of the flow, need one.",
    examples: [
      .good(#"{"type": "Dropdown", "name": "city", "label": "City", "data-source": [{"id": "a", "title": "A"}]}"#),
      .bad(#"{"type": "Dropdown", "name": "city", "label": ⟦""⟧, "data-source": [{"id": "a", "title": "A"}]}"#),
    ]
  )

  static let blankText = Rule(
    "blank-text",
    .values,
    code: "PATTERN_MISMATCH",
    summary: "A text has at least one character that is not a blank.",
    why: "The platform refuses blank texts: from 6.0 in every property of a component, before that in texts and names.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Welcome"}"#),
      .bad(#"{"type": "TextHeading", "text": ⟦" "⟧}"#),
      .bad(#"{"type": "TextInput", "name": "age", "label": "Age", "helper-text": ⟦""⟧}"#),
    ]
  )
}

extension StructureWalk {
  /// Judges a text that is written out.
  mutating func text(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    guard isChoice(node, fact, scope), notBlank(node, fact, scope), isWritten(node, fact, scope) else { return }
    length(node, fact)
  }

  /// Whether a text is long enough and not blank; reports it if not.
  mutating func notBlank(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) -> Bool {
    if let minimum = fact.minLength, node.contentRange.count < minimum * 6 {
      let length = node.string?.unicodeScalars.count ?? 0
      if length < minimum {
        let advice = length == 0 ? "must not be empty" : "needs at least \(minimum.counted("character"))"
        findings.report(.textTooShort, at: node, source: fact.source, "'\(fact.name)' \(advice)")
        return false
      }
    }
    guard fact.refusesBlanks(in: scope.version), node.isBlankText else { return true }
    let advice = fact.isRequired(in: scope.version) ? "write something" : "write something or leave '\(fact.name)' out"
    let state = node.contentRange.isEmpty ? "empty" : "blank"
    findings.report(
      .blankText,
      at: node,
      source: fact.nonBlankSource,
      "'\(fact.name)' must not be \(state); \(advice)"
    )
    return false
  }
}

extension JSONNode {
  /// Whether a string has nothing but white space.
  var isBlankText: Bool {
    let content = contentRange
    if let first = content.first {
      let byte = document.bytes[first]
      if byte > 0x20, byte < 0x80, byte != UInt8(ascii: "\\") { return false }
    }
    return string?.unicodeScalars.allSatisfy(\.properties.isWhitespace) ?? false
  }
}
