import FlowLanguage
import JSONText

extension Rule {
  static let blankText = Rule(
    "blank-text",
    .values,
    code: .patternMismatch,
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
  mutating func reportBlank(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    let advice = fact.isRequired(in: scope.version) ? "write something" : "write something or leave '\(fact.name)' out"
    let state = node.contentRange.isEmpty ? "empty" : "blank"
    findings.report(
      .blankText,
      at: node,
      source: fact.nonBlankSource,
      "'\(fact.name)' must not be \(state); \(advice)"
    )
  }
}
