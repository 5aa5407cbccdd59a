import FlowLanguage
import JSONText

extension Rule {
  static let tooFewItems = Rule(
    "too-few-items",
    .values,
    code: .minItemsRequired,
    otherCodes: [.duplicatePropertyForCondition],
    summary: "A list has as many items as it needs at least.",
    why: "The platform refuses a list that is too short.",
    examples: [
      .good(
        #"{"type": "ChipsSelector", "name": "t", "label": "Tags", "data-source": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]}"#
      ),
      .bad(
        #"{"type": "ChipsSelector", "name": "t", "label": "Tags", "data-source": ⟦[⟧{"id": "a", "title": "A"}]}"#
      ),
      .bad(#"{"type": "RadioButtonsGroup", "name": "t", "label": "Size", "data-source": ⟦[⟧]}"#),
    ]
  )
}

extension StructureWalk {
  mutating func reportFewItems(
    _ node: JSONNode,
    _ count: Int,
    _ minimum: Int,
    _ fact: PropertyFact,
    _ source: FactSource
  ) {
    findings.report(
      .tooFewItems,
      at: node,
      code: node.kind == .object ? .duplicatePropertyForCondition : nil,
      source: source,
      "'\(fact.name)' needs at least \(minimum.counted(node.elementNoun)), but has \(count == 0 ? "none" : String(count))"
    )
  }
}
