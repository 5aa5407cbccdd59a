import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let missingType = Rule(
    "missing-type",
    .structure,
    code: .missingRequiredTypeProperty,
    summary: "A component says in `type` what it is.",
    why: "Without it nothing else in the component can be understood, and the platform refuses the flow.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Welcome"}"#),
      .bad(#"⟦{⟧"text": "Welcome"}"#),
    ]
  )
}

extension StructureWalk {
  mutating func reportMissingType(_ node: JSONNode) {
    let candidates = node.members.filter { $0.value.kind == .string }
      .compactMap { member in Spelling.suggestion(for: member.name.text, in: ["type"]).map { (member, $0) } }
    if let (candidate, suggestion) = candidates.first {
      reportOtherType(candidate, suggestion)
    } else if !node.isDamaged {
      findings.report(.missingType, at: node, "the component needs a 'type' that says what it is")
    }
  }
}
