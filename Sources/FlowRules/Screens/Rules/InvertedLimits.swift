import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let invertedLimits = Rule(
    "inverted-limits",
    .values,
    code: "MIN_VALUE_GREATER_THAN_MAX",
    otherCodes: ["INVALID_MIN_MAX_DAYS"],
    summary: "A smallest number is not larger than the largest.",
    why: "Nothing that people enter could be right; the platform refuses the flow.",
    examples: [
      .good(#"{"type": "TextInput", "name": "pin", "label": "Pin", "min-chars": 4, "max-chars": 6}"#),
      .bad(#"{"type": "TextInput", "name": "pin", "label": "Pin", "min-chars": ⟦6⟧, "max-chars": 4}"#),
      .bad(
        #"""
        {"type": "CalendarPicker", "name": "stay", "mode": "range", "label": {"start-date": "From", "end-date": "To"},
          "min-days": ⟦7⟧, "max-days": 3}
        """#
      ),
    ]
  )

  static let invertedDates = Rule(
    "inverted-dates",
    .values,
    code: "INVALID_DATE_RANGE",
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

  static let dateOutOfRange = Rule(
    "date-out-of-range",
    .values,
    code: "INVALID_DATE_RANGE",
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
  /// Judges properties of one component that limit each other.
  mutating func limits(of component: FlowComponent) {
    guard let fact = component.fact else { return }
    for pair in fact.orderedPairs {
      let lower = component.node[pair.lower]
      let upper = component.node[pair.upper]
      if fact.property(pair.lower)?.shape == .date {
        days(of: component, fact, from: lower, to: upper, pair)
      } else if let lower, let upper, let low = lower.double, let high = upper.double, low > high {
        findings.report(
          .invertedLimits,
          at: lower,
          code: pair.lower == "min-days" ? "INVALID_MIN_MAX_DAYS" : nil,
          source: pair.source,
          "'\(pair.lower)' is \(lower.sourceText), which is more than '\(pair.upper)' (\(upper.sourceText))",
          related: [.init("'\(pair.upper)'", at: upper)]
        )
      }
    }
  }

  private mutating func days(
    of component: FlowComponent,
    _ fact: ComponentFact,
    from lower: JSONNode?,
    to upper: JSONNode?,
    _ pair: ComponentFact.OrderedPair
  ) {
    guard Language.dateFormat(in: context.version) == .calendarDay else { return }
    let first = lower.flatMap(CalendarDay.init)
    let last = upper.flatMap(CalendarDay.init)
    if let first, let last, first > last, let lower, let upper {
      findings.report(
        .invertedDates,
        at: lower,
        source: pair.source,
        "'\(pair.lower)' is after '\(pair.upper)'",
        related: [.init("'\(pair.upper)'", at: upper)]
      )
      return
    }
    for property in fact.properties where property.name != pair.lower && property.name != pair.upper {
      guard let value = component.node[property.name] else { continue }
      let days = property.shape.days(in: value)
      for node in days {
        guard let day = CalendarDay(node) else { continue }
        if let first, day < first { reportOutside(node, property, "before '\(pair.lower)'", lower) }
        if let last, day > last { reportOutside(node, property, "after '\(pair.upper)'", upper) }
      }
      if value.kind == .object { ends(of: value, property) }
    }
  }

  private mutating func reportOutside(_ node: JSONNode, _ fact: PropertyFact, _ place: String, _ limit: JSONNode?) {
    findings.report(
      .dateOutOfRange,
      at: node,
      "a day in '\(fact.name)' is \(place)",
      related: limit.map { [.init("the limit", at: $0)] } ?? []
    )
  }

  /// Judges the two ends of a range of days.
  private mutating func ends(of value: JSONNode, _ fact: PropertyFact) {
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
}

extension CalendarDay {
  /// The day that a string names; nil for anything else.
  fileprivate init?(_ node: JSONNode) {
    guard let text = node.string else { return nil }
    self.init(text)
  }
}

extension ValueShape {
  /// The strings in a value that name days.
  fileprivate func days(in value: JSONNode) -> [JSONNode] {
    switch self {
    case .date: [value]
    case .array(.date): value.elements
    case .rangeable(.date):
      value.kind == .object ? RangeEnd.allCases.compactMap { value[$0.rawValue] } : [value]
    default: []
    }
  }
}
