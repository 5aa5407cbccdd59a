import FlowLanguage
import JSONText

/// What a DatePicker or CalendarPicker takes at the moment.
struct DateRules<Source: ValueSource> {
  let rules: InputRules<Source>

  /// A day in either spelling: `YYYY-MM-DD`, or milliseconds before version 5.0.
  static func day(_ value: JSONValue?) -> CalendarDay? {
    switch value {
    case .string(let text):
      if let day = CalendarDay(text) { return day.exists ? day : nil }
      return milliseconds(text)
    case .number(let text): return milliseconds(text)
    default: return nil
    }
  }

  private static func milliseconds(_ text: String) -> CalendarDay? {
    guard let number = Int(text) else { return nil }
    return CalendarDay(number: Int((Double(number) / 86_400_000).rounded(.down)))
  }

  private var first: CalendarDay {
    Self.day(rules.property("min-date")) ?? CalendarDay("1900-01-01") ?? CalendarDay(number: 0)
  }

  private var last: CalendarDay {
    Self.day(rules.property("max-date")) ?? CalendarDay("2100-12-31") ?? CalendarDay(number: 0)
  }

  /// Why a DatePicker holds up the Footer.
  func fault(_ value: JSONValue?, _ isRequired: Bool) -> ValueFault? {
    guard !Values.isEmpty(value) else { return isRequired ? .required : nil }
    return dayFault(value)
  }

  /// Why a CalendarPicker holds up the Footer.
  func calendarFault(_ value: JSONValue?, _ isRequired: Bool) -> ValueFault? {
    guard rules.property("mode")?.text == "range" else { return fault(value, isRequired) }
    let (start, end) = (value?["start-date"], value?["end-date"])
    let required = rules.property("required")
    if Values.isEmpty(start), isRequired || required?["start-date"] == .bool(true) { return .required }
    if Values.isEmpty(end), isRequired || required?["end-date"] == .bool(true) { return .required }
    for day in [start, end] where !Values.isEmpty(day) {
      if let fault = dayFault(day) { return fault }
    }
    guard let from = Self.day(start), let to = Self.day(end) else { return nil }
    return lengthFault(to.number - from.number)
  }

  private func lengthFault(_ days: Int) -> ValueFault? {
    if days < 0 { return .endBeforeStart }
    if let least = Values.number(rules.property("min-days")), Double(days) < least {
      return .rangeTooShort(minimum: Int(exactly: least.rounded()) ?? 0)
    }
    if let most = Values.number(rules.property("max-days")), Double(days) > most {
      return .rangeTooLong(maximum: Int(exactly: most.rounded()) ?? 0)
    }
    return nil
  }

  private func dayFault(_ value: JSONValue?) -> ValueFault? {
    guard let day = Self.day(value) else { return .noDate }
    if day < first || day > last { return .dateOutOfRange(first: first.description, last: last.description) }
    let unavailable = rules.property("unavailable-dates")?.elements ?? []
    if unavailable.contains(where: { Self.day($0) == day }) { return .dateUnavailable }
    if let days = rules.property("include-days")?.elements, !days.isEmpty, !days.contains(.string(day.weekday)) {
      return .weekdayExcluded(day.weekday)
    }
    return nil
  }

  /// A day that can be chosen, as near to the first one as there is; nil if there is none in the next years.
  func someDay(after offset: Int = 0) -> CalendarDay? {
    (0..<1500).lazy.map { CalendarDay(number: first.number + offset + $0) }
      .first { dayFault(.string($0.description)) == nil }
  }
}
