/// The grammar of strings (RFC 8259 section 7): escapes, surrogate pairs, control characters, UTF-8.
enum StringSyntax {
  /// The position after the closing quote of the string whose content begins at `start`, and what is to be noted about
  /// it; nil if it has a fault.
  static func end(_ bytes: Span<UInt8>, _ start: Int) -> (end: Int, flags: JSONRecord.Flags)? {
    var position = start
    var flags: JSONRecord.Flags = []
    while true {
      position = ByteScan.endOfPlainText(bytes, position)
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "\""): return (position + 1, flags)
      case UInt8(ascii: "\\"):
        guard let length = escapeLength(bytes, position) else { return nil }
        flags.insert(.hasEscapes)
        // An escaped character could be any sign.
        if bytes[position + 1] == UInt8(ascii: "u") { flags.insert(.mayBeDynamic) }
        position += length
      case UInt8(ascii: "$"), UInt8(ascii: "{"), UInt8(ascii: "`"):
        flags.insert(.mayBeDynamic)
        position += 1
      case 0x80...:
        guard let length = sequenceLength(bytes, position) else { return nil }
        position += length
      default: return nil
      }
    }
  }

  /// Whether a text has a sign that a binding or expression needs, or an escape that could be any.
  static func mayBeDynamic(_ bytes: Span<UInt8>, _ content: Range<Int>) -> Bool {
    var position = content.lowerBound
    while position < content.upperBound {
      if bytes[position].isSignOfBinding { return true }
      if bytes[position] == UInt8(ascii: "\\"), position + 1 < content.upperBound {
        if bytes[position + 1] == UInt8(ascii: "u") { return true }
        // The second of two backslashes begins nothing.
        if bytes[position + 1] == UInt8(ascii: "\\") { position += 1 }
      }
      position += 1
    }
    return false
  }

  /// The bytes of the escape that begins with the backslash at `start`: 2, 6 or, for a surrogate pair, 12; nil if it is
  /// none.
  static func escapeLength(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(bytes, start) else { return nil }
      guard (0xD800..<0xE000).contains(unit) else { return 6 }
      guard unit < 0xDC00, let low = codeUnit(bytes, start + 6), (0xDC00..<0xE000).contains(low) else { return nil }
      return 12
    default: return nil
    }
  }

  /// The UTF-16 code unit of the escape `\u` with four digits at `start`; nil if none stands there.
  static func codeUnit(_ bytes: Span<UInt8>, _ start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt32 = 0
    for position in start + 2..<start + 6 {
      guard let digit = hexDigit(bytes[position]) else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// The value of a hexadecimal digit.
  static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The length of the UTF-8 sequence of several bytes at `start`; nil if it is cut short, overlong, a surrogate or
  /// beyond U+10FFFF.
  static func sequenceLength(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[start] {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard start + length <= bytes.count, second.contains(bytes[start + 1]) else { return nil }
    for position in start + 2..<start + length where bytes[position] & 0xC0 != 0x80 { return nil }
    return length
  }
}
