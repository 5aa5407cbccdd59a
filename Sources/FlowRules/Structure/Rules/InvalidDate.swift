import FlowLanguage
import JSONText

extension Rule {
  static let invalidDate = Rule(
    "invalid-date",
    .values,
    code: "INVALID_DATE_RANGE",
    otherCodes: ["INVALID_DATE_SINGLE_INIT_VALUE_FORMAT"],
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
  mutating func date(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    guard let text = node.string else { return }
    switch Language.dateFormat(in: scope.version) {
    case .epochMilliseconds:
      guard
        text.isEmpty || !text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "-") })
          || CalendarDay(text) != nil
      else { return }
      findings.report(
        .invalidDate,
        at: node,
        source: fact.source,
        "before version \(Feature.calendarDays.since) a day is written in milliseconds since 1970, not '\(text)'"
      )
    case .calendarDay:
      guard let day = CalendarDay(text) else { return reportSpelling(node, text, fact, scope) }
      if !day.exists {
        findings.report(.impossibleDate, at: node, "there is no day '\(text)' in the calendar")
      }
    }
  }

  private mutating func reportSpelling(_ node: JSONNode, _ text: String, _ fact: PropertyFact, _ scope: Scope) {
    let isInitialDay = if case .rangeable = fact.shape { true } else { false }
    findings.report(
      .invalidDate,
      at: node,
      code: isInitialDay ? "INVALID_DATE_SINGLE_INIT_VALUE_FORMAT" : nil,
      source: fact.source,
      "a day is written 'YYYY-MM-DD', not '\(text)'"
    )
  }
}
