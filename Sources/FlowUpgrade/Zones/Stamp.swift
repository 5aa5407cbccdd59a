import FlowLanguage

/// A day as it is written before 5.0: a moment in milliseconds since 1970.
struct Stamp {
  private let seconds: Int

  /// Nil for a text that is not such a number, or not a day between the years 1 and 9999.
  init?(_ text: String) {
    guard text.utf8.count > 4, let milliseconds = Int(text), CalendarDay(text) == nil,
      (-62_135_596_800_000...253_402_300_799_999).contains(milliseconds)
    else { return nil }
    seconds = Int((Double(milliseconds) / 1000).rounded(.down))
  }

  private static let length = 86_400

  private func day(_ offset: Int) -> CalendarDay {
    CalendarDay(number: Int((Double(seconds + offset) / Double(Self.length)).rounded(.down)))
  }

  /// The day in a time zone.
  func day(in zone: DayZone) -> CalendarDay { day(zone.offset(at: seconds)) }

  /// The days that it can be, the earliest first: one if it is the same everywhere from 11 hours behind Greenwich to
  /// 11 before it, as noon in Greenwich is.
  var possibleDays: [CalendarDay] {
    let days = [day(-11 * 3600), day(11 * 3600)]
    return days[0] == days[1] ? [days[0]] : days
  }
}
