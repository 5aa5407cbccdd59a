import FlowLanguage
import JSONText

extension Rule {
  static let invalidDate = Rule(
    "invalid-date",
    .values,
    code: .invalidDateRange,
    otherCodes: [.invalidDateSingleInitValueFormat],
    summary: "A day is written `YYYY-MM-DD`, before 5.0 in milliseconds since 1970.",
    why: "The platform refuses other spellings, and phones can't show a calendar for them.",
    examples: [
      .good(#"{"type": "DatePicker", "name": "day", "label": "Day", "min-date": "2026-12-01"}"#),
      .good(
        #"{"type": "Form", "name": "f", "children": [{"type": "DatePicker", "name": "day", "label": "Day", "min-date": "1704067200000"}]}"#,
        in: .v3_1
      ),
      .bad(#"{"type": "DatePicker", "name": "day", "label": "Day", "min-date": ⟦"01.12.2026"⟧}"#),
      .bad(
        #"{"type": "DatePicker", "name": "day", "label": "Day", "unavailable-dates": ["2026-12-24", ⟦"2026-12-5"⟧]}"#
      ),
      .bad(#"{"type": "CalendarPicker", "name": "day", "label": "Day", "init-value": ⟦"1704067200000"⟧}"#),
    ]
  )
}

extension StructureWalk {
  mutating func reportNoDay(_ node: JSONNode, _ text: String, _ fact: PropertyFact, _ scope: Scope) {
    let isInitialDay = if case .rangeable = fact.shape { true } else { false }
    findings.report(
      .invalidDate,
      at: node,
      code: isInitialDay ? .invalidDateSingleInitValueFormat : nil,
      source: fact.source,
      "a day is written 'YYYY-MM-DD', not '\(text)'"
    )
  }

  mutating func reportNoMilliseconds(_ node: JSONNode, _ text: String, _ fact: PropertyFact) {
    findings.report(
      .invalidDate,
      at: node,
      source: fact.source,
      "before version \(Feature.calendarDays.since) a day is written in milliseconds since 1970, not '\(text)'"
    )
  }
}
