import FlowLanguage
import FlowModel
import JSONText

extension ScreenWalk {
  /// Judges properties of one component that limit each other.
  mutating func checkLimits(of component: FlowComponent, _ fact: ComponentFact) {
    for pair in fact.orderedPairs {
      let lower = pair.lowerKey.flatMap { component.node[$0] }
      let upper = pair.upperKey.flatMap { component.node[$0] }
      if case .date = fact.table[pair.lowerKey]?.shape {
        checkDays(of: component, fact, from: lower, to: upper, pair)
      } else if let lower, let upper, let low = lower.double, let high = upper.double, low > high {
        reportInverted(lower, upper, pair)
      }
    }
  }

  private mutating func checkDays(
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
      return reportInvertedDates(lower, upper, pair)
    }
    for property in fact.properties
    where property.shape.namesDays && property.key != pair.lowerKey && property.key != pair.upperKey {
      guard let value = component.node[property] else { continue }
      let days = property.shape.days(in: value)
      for node in days {
        guard let day = CalendarDay(node) else { continue }
        if let first, day < first { reportOutside(node, property, "before '\(pair.lower)'", lower) }
        if let last, day > last { reportOutside(node, property, "after '\(pair.upper)'", upper) }
      }
      if value.kind == .object { checkEnds(of: value, property) }
    }
  }
}

extension CalendarDay {
  /// The day that a string names; nil for anything else.
  init?(_ node: JSONNode) {
    guard let text = node.string else { return nil }
    self.init(text)
  }
}

extension ValueShape {
  /// Whether values of this shape name days.
  fileprivate var namesDays: Bool {
    switch self {
    case .date, .array(.date), .rangeable(.date): true
    default: false
    }
  }

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
