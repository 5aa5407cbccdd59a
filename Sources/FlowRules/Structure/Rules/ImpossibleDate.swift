import FlowLanguage
import JSONText

extension Rule {
  static let impossibleDate = Rule(
    "impossible-date",
    .values,
    source: .inferred,
    since: .v5_0,
    summary: "A day is one that the calendar has.",
    why: "Nobody knows what a phone makes of the 31st of February.",
    examples: [
      .good(#"{"type": "DatePicker", "name": "day", "label": "Day", "max-date": "2028-02-29"}"#),
      .bad(#"{"type": "DatePicker", "name": "day", "label": "Day", "max-date": ⟦"2027-02-29"⟧}"#),
    ]
  )
}

extension StructureWalk {
  mutating func reportImpossible(_ node: JSONNode, _ text: String) {
    findings.report(.impossibleDate, at: node, "there is no day '\(text)' in the calendar")
  }
}
