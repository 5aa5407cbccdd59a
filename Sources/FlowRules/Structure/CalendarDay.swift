/// A day of the Gregorian calendar.
struct CalendarDay: Hashable, Comparable {
  let year: Int
  let month: Int
  let day: Int

  /// Reads four, two and two digits with hyphens between them, whether or not the calendar has that day.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(0) { total, byte in
        total.flatMap { (48...57).contains(byte) ? $0 * 10 + Int(byte - 48) : nil }
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Whether the calendar has the day.
  var exists: Bool { (1...12).contains(month) && day >= 1 && day <= daysInMonth }

  private var daysInMonth: Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
