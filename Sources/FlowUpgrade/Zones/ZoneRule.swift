import FlowLanguage

/// What holds in a time zone year after year, as POSIX writes it: `EST5EDT,M3.2.0,M11.1.0`.
struct ZoneRule: Sendable {
  private let standard: Int
  private let summer: (offset: Int, start: Turn, end: Turn)?

  /// A day of each year and the second of it, by the clock until then: the `week`th `weekday` of `month`, 5 for the last.
  private struct Turn: Sendable {
    let month: Int
    let week: Int
    let weekday: Int
    let seconds: Int
  }

  /// Nil for a text of another form.
  init?(footer text: String) {
    var reader = Reader(text: text[...])
    guard reader.name(), let west = reader.time() else { return nil }
    standard = -west
    if reader.text.isEmpty {
      summer = nil
      return
    }
    guard reader.name() else { return nil }
    let offset = reader.text.hasPrefix(",") ? standard + 3600 : reader.time().map { -$0 }
    guard let offset, let start = reader.turn(), let end = reader.turn(), reader.text.isEmpty else { return nil }
    summer = (offset, start, end)
  }

  func offset(at moment: Int) -> Int {
    guard let summer else { return standard }
    let year = CalendarDay(number: Self.day(moment + standard)).year
    let start = Self.moment(summer.start, year) - standard
    let end = Self.moment(summer.end, year) - summer.offset
    let isSummer = start < end ? moment >= start && moment < end : moment >= start || moment < end
    return isSummer ? summer.offset : standard
  }

  private static func day(_ seconds: Int) -> Int { Int((Double(seconds) / 86_400).rounded(.down)) }

  /// In seconds since 1970 by the clock on the wall.
  private static func moment(_ turn: Turn, _ year: Int) -> Int {
    let first = firstDay(turn.month, year)
    let next = turn.month == 12 ? firstDay(1, year + 1) : firstDay(turn.month + 1, year)
    // 1 January 1970 was a Thursday.
    let weekday = ((first + 4) % 7 + 7) % 7
    var day = first + (turn.weekday - weekday + 7) % 7 + (turn.week - 1) * 7
    if day >= next { day -= 7 }
    return day * 86_400 + turn.seconds
  }

  private static func firstDay(_ month: Int, _ year: Int) -> Int {
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return CalendarDay("\(padded(year, 4))-\(padded(month, 2))-01")?.number ?? 0
  }

  private struct Reader {
    var text: Substring

    /// `EST`, or `<+03>`.
    mutating func name() -> Bool {
      if text.hasPrefix("<") {
        guard let end = text.firstIndex(of: ">") else { return false }
        text = text[text.index(after: end)...]
        return true
      }
      let name = text.prefix(while: \.isLetter)
      text = text[name.endIndex...]
      return name.count >= 3
    }

    private mutating func number() -> Int? {
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, digits.count < 5 else { return nil }
      text = text[digits.endIndex...]
      return Int(digits)
    }

    /// `5`, `-3:30`, `2:00:00`, in seconds.
    mutating func time() -> Int? {
      let isNegative = text.hasPrefix("-")
      if isNegative || text.hasPrefix("+") { text = text.dropFirst() }
      guard let hours = number() else { return nil }
      var seconds = hours * 3600
      for unit in [60, 1] where text.hasPrefix(":") {
        text = text.dropFirst()
        guard let number = number() else { return nil }
        seconds += number * unit
      }
      return isNegative ? -seconds : seconds
    }

    /// `,M3.2.0/2`.
    mutating func turn() -> Turn? {
      guard text.hasPrefix(",M") else { return nil }
      text = text.dropFirst(2)
      guard let month = number(), (1...12).contains(month), dot(), let week = number(), (1...5).contains(week), dot(),
        let weekday = number(), (0...6).contains(weekday)
      else { return nil }
      guard text.hasPrefix("/") else { return Turn(month: month, week: week, weekday: weekday, seconds: 7200) }
      text = text.dropFirst()
      guard let seconds = time() else { return nil }
      return Turn(month: month, week: week, weekday: weekday, seconds: seconds)
    }

    private mutating func dot() -> Bool {
      guard text.hasPrefix(".") else { return false }
      text = text.dropFirst()
      return true
    }
  }
}
