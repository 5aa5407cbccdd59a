import FlowLanguage
import JSONText

extension Rule {
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
  mutating func reportDelimiters(_ node: JSONNode, around content: Range<Int>, _ fact: PropertyFact) {
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
