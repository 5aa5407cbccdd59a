/// Where a day begins: what is needed to convert milliseconds since 1970 to a day of the calendar.
public struct DayZone: Sendable {
  private let rules: Rules

  private enum Rules: Sendable {
    case fixed(seconds: Int)
    case file(ZoneFile)
  }

  /// Greenwich.
  public static let utc = DayZone(rules: .fixed(seconds: 0))

  private init(rules: Rules) {
    self.rules = rules
  }

  /// Reads `+05:30`, `-03:00` or `UTC`; nil for another text, and for what is nowhere on earth.
  public init?(offset text: String) {
    if ["UTC", "Z", "GMT"].contains(text) {
      self = .utc
      return
    }
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
      bytes[3] == UInt8(ascii: ":"), let hours = Self.number(bytes[1...2]), let minutes = Self.number(bytes[4...5]),
      hours <= 14, minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    rules = .fixed(seconds: bytes[0] == UInt8(ascii: "-") ? -seconds : seconds)
  }

  /// Reads a file of the time zone database (TZif, RFC 9636); nil for one that is broken.
  public init?(file bytes: [UInt8]) {
    guard let file = ZoneFile(bytes) else { return nil }
    rules = .file(file)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// Seconds east of Greenwich at a moment, given in seconds since 1970.
  func offset(at moment: Int) -> Int {
    switch rules {
    case .fixed(let seconds): seconds
    case .file(let file): file.offset(at: moment)
    }
  }
}
