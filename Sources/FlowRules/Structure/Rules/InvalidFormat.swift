import FlowLanguage
import JSONText

extension Rule {
  static let invalidFormat = Rule(
    "invalid-format",
    .values,
    code: .patternMismatch,
    otherCodes: [.propertyNameMismatch],
    source: .observed,
    summary: "A colour or a case key is written the way its property asks for.",
    why: "The platform has been seen to refuse other spellings.",
    examples: [
      .good(
        ##"{"type": "Dropdown", "name": "c", "label": "Colour", "data-source": [{"id": "a", "title": "Green", "color": "#00FF88"}]}"##
      ),
      .bad(
        #"{"type": "Dropdown", "name": "c", "label": "Colour", "data-source": [{"id": "a", "title": "Green", "color": ⟦"green"⟧}]}"#
      ),
      .bad(
        #"""
        {"type": "Dropdown", "name": "n", "label": "Number", "data-source": [{"id": "1", "title": "One"}]},
        {"type": "Switch", "value": "${form.n}", "cases": {⟦"1"⟧: [{"type": "TextBody", "text": "One it is"}]}}
        """#
      ),
    ]
  )
}

extension StructureWalk {
  mutating func checkKey(_ key: JSONNode, _ pattern: PropertyFact.PatternFact, _ fact: PropertyFact) {
    guard let text = key.string, !pattern.matches(text) else { return }
    findings.report(
      .invalidFormat,
      at: key,
      code: .propertyNameMismatch,
      source: pattern.source,
      "a key of '\(fact.name)' must \(pattern.meaning), which '\(text)' does not"
    )
  }

  mutating func reportFormat(
    _ node: JSONNode,
    _ text: String,
    _ pattern: PropertyFact.PatternFact,
    _ fact: PropertyFact
  ) {
    findings.report(
      .invalidFormat,
      at: node,
      source: pattern.source,
      "'\(fact.name)' must \(pattern.meaning), which '\(text)' does not"
    )
  }
}
