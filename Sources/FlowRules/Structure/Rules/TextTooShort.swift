import FlowLanguage
import JSONText

extension Rule {
  static let textTooShort = Rule(
    "text-too-short",
    .values,
    code: .minCharsRequired,
    summary: "Ids and labels are not empty.",
    why: "The platform refuses an empty text where people, or other parts of the flow, need one.",
    examples: [
      .good(#"{"type": "Dropdown", "name": "city", "label": "City", "data-source": [{"id": "a", "title": "A"}]}"#),
      .bad(#"{"type": "Dropdown", "name": "city", "label": ⟦""⟧, "data-source": [{"id": "a", "title": "A"}]}"#),
    ]
  )
}

extension StructureWalk {
  mutating func reportShort(_ node: JSONNode, _ length: Int, _ minimum: Int, _ fact: PropertyFact) {
    let advice = length == 0 ? "must not be empty" : "needs at least \(minimum.counted("character"))"
    findings.report(.textTooShort, at: node, source: fact.source, "'\(fact.name)' \(advice)")
  }
}
