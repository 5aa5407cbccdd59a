import FlowLanguage
import JSONText

extension Rule {
  static let invalidRegex = Rule(
    "invalid-regex",
    .values,
    code: "INVALID_PROPERTY_VALUE_FORMAT",
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

  static let delimitedRegex = Rule(
    "delimited-regex",
    .values,
    source: .inferred,
    since: .v6_2,
    summary: "A `pattern` is written without slashes around it.",
    why: "Slashes are taken as characters that people must enter, so nothing fits.",
    examples: [
      .good(#"{"type": "TextInput", "name": "zip", "label": "Zip", "pattern": "^[0-9]+$", "helper-text": "12345"}"#),
      .bad(#"{"type": "TextInput", "name": "zip", "label": "Zip", "pattern": ⟦"/^[0-9]+$/"⟧, "helper-text": "12345"}"#),
    ]
  )
}

extension StructureWalk {
  mutating func regex(_ node: JSONNode, _ fact: PropertyFact) {
    guard let decoded = node.decodedText else { return }
    if let fault = RegexSyntax.fault(in: decoded.text) {
      let source = decoded.sourceRange(of: fault.range)
      findings.report(
        .invalidRegex,
        at: node,
        source: fact.source,
        "'\(fact.name)' is not a regular expression: \(fault.message)",
        related: source.isEmpty ? [] : [.init("here", pointer: node.pointer, range: source)]
      )
    } else if decoded.text.hasPrefix("/^"), decoded.text.hasSuffix("$/"), decoded.text.utf8.count >= 4 {
      let content = decoded.sourceRange(of: 1..<(decoded.text.utf8.count - 1))
      let edits = [
        TextEdit(range: node.contentRange.lowerBound..<content.lowerBound, text: ""),
        TextEdit(range: content.upperBound..<node.contentRange.upperBound, text: ""),
      ]
      findings.report(
        .delimitedRegex,
        at: node,
        "'\(fact.name)' has slashes around it, which are taken as characters that must be entered; remove them",
        fixes: [Fix("remove the slashes", .unsafe, edits: edits)]
      )
    }
  }
}
