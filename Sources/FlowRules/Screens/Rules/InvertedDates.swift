import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let invertedDates = Rule(
    "inverted-dates",
    .values,
    code: .invalidDateRange,
    source: .observed,
    since: .v5_0,
    summary: "A first day is not after the last.",
    why: "No day could be chosen; the platform has been seen to refuse it.",
    examples: [
      .good(
        #"{"type": "DatePicker", "name": "day", "label": "Day", "min-date": "2026-12-01", "max-date": "2026-12-24"}"#
      ),
      .bad(
        #"{"type": "DatePicker", "name": "day", "label": "Day", "min-date": ⟦"2026-12-24"⟧, "max-date": "2026-12-01"}"#
      ),
      .bad(
        #"""
        {"type": "CalendarPicker", "name": "stay", "mode": "range", "label": {"start-date": "From", "end-date": "To"},
          "init-value": {"start-date": ⟦"2026-12-24"⟧, "end-date": "2026-12-01"}}
        """#
      ),
    ]
  )
}

extension ScreenWalk {
  /// Judges the two ends of a range of days.
  mutating func checkEnds(of value: JSONNode, _ fact: PropertyFact) {
    guard case .rangeable(.date) = fact.shape, let start = value[RangeEnd.start.rawValue],
      let end = value[RangeEnd.end.rawValue], let first = CalendarDay(start), let last = CalendarDay(end), first > last
    else { return }
    findings.report(
      .invertedDates,
      at: start,
      "'\(fact.name)' starts after its end",
      related: [.init("the end", at: end)]
    )
  }

  mutating func reportInvertedDates(_ lower: JSONNode, _ upper: JSONNode, _ pair: ComponentFact.OrderedPair) {
    findings.report(
      .invertedDates,
      at: lower,
      source: pair.source,
      "'\(pair.lower)' is after '\(pair.upper)'",
      related: [.init("'\(pair.upper)'", at: upper)]
    )
  }
}
