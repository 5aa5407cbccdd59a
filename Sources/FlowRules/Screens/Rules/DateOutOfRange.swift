import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let dateOutOfRange = Rule(
    "date-out-of-range",
    .values,
    code: .invalidDateRange,
    source: .observed,
    since: .v5_0,
    summary: "The day to begin with, and days that can't be chosen, lie between the first and the last day.",
    why: "The platform has been seen to refuse other days.",
    examples: [
      .good(
        #"{"type": "DatePicker", "name": "day", "label": "Day", "min-date": "2026-12-01", "init-value": "2026-12-05"}"#
      ),
      .bad(
        #"{"type": "DatePicker", "name": "day", "label": "Day", "min-date": "2026-12-01", "init-value": ⟦"2026-11-05"⟧}"#
      ),
      .bad(
        #"""
        {"type": "DatePicker", "name": "day", "label": "Day", "max-date": "2026-12-31",
          "unavailable-dates": ["2026-12-25", ⟦"2027-01-01"⟧]}
        """#
      ),
    ]
  )
}

extension ScreenWalk {
  mutating func reportOutside(_ node: JSONNode, _ fact: PropertyFact, _ place: String, _ limit: JSONNode?) {
    findings.report(
      .dateOutOfRange,
      at: node,
      "a day in '\(fact.name)' is \(place)",
      related: limit.map { [.init("the limit", at: $0)] } ?? []
    )
  }
}
