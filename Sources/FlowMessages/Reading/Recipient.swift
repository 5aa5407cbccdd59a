/// Who gets a message.
public enum Recipient: Sendable, Hashable {
  /// A phone number: its digits, the country code first.
  case number(String)
  /// A business-scoped user id, for people whose number the business does not see: `US.13491208655302741918`.
  case userID(String)

  /// Reads a number, which people write with `+`, blanks, hyphens and parentheses, or a user id; nil for anything else.
  public init?(_ text: String) {
    if Self.isUserID(text) {
      self = .userID(text)
      return
    }
    let digits = text.filter { !"+ -()".contains($0) }
    guard !digits.isEmpty, digits.utf8.allSatisfy(Self.isDigit) else { return nil }
    self = .number(digits)
  }

  /// Whether a text is written like a user id: the country in two capitals, perhaps `ENT`, and up to 128 letters and
  /// digits, with dots between.
  package static func isUserID(_ text: String) -> Bool {
    var parts = text.split(separator: ".", omittingEmptySubsequences: false)[...]
    guard let country = parts.popFirst(), country.utf8.count == 2, country.utf8.allSatisfy(isCapital) else {
      return false
    }
    if parts.count == 2, parts.first == "ENT" { parts.removeFirst() }
    guard parts.count == 1, let id = parts.first, (1...128).contains(id.utf8.count) else { return false }
    return id.utf8.allSatisfy { isDigit($0) || isCapital($0 & 0xDF) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
}
