import FlowLanguage
import JSONText

extension Rule {
  static let invalidRegex = Rule(
    "invalid-regex",
    .values,
    code: .invalidPropertyValueFormat,
    since: .v6_2,
    summary: "The `pattern` of a TextInput is a regular expression.",
    why: "The platform refuses a pattern that can't be compiled; what people enter could not be checked by it.",
    examples: [
      .good(
        #"{"type": "TextInput", "name": "zip", "label": "Zip", "pattern": "^[0-9]{5}(-[0-9]{4})?$", "helper-text": "12345"}"#
      ),
      .bad(#"{"type": "TextInput", "name": "zip", "label": "Zip", "pattern": ⟦"^[0-9{5}$"⟧, "helper-text": "12345"}"#),
      .bad(
        #"{"type": "TextInput", "name": "zip", "label": "Zip", "pattern": ⟦"^([0-9]{5}$"⟧, "helper-text": "12345"}"#
      ),
    ]
  )
}

extension StructureWalk {
  mutating func reportRegex(
    _ node: JSONNode,
    _ fault: RegexSyntax.Fault,
    at range: Range<Int>,
    _ fact: PropertyFact
  ) {
    findings.report(
      .invalidRegex,
      at: node,
      source: fact.source,
      "'\(fact.name)' is not a regular expression: \(fault.message)",
      related: range.isEmpty ? [] : [.init("here", pointer: node.pointer, range: range)]
    )
  }
}
