/// The grammar of numbers (RFC 8259 section 6).
enum NumberSyntax {
  /// The position after the number that begins at `start`; nil if there is none, or if it goes on as no number does.
  static func end(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var position = start
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
    guard position < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: "0") {
      position += 1
    } else {
      guard let end = digits(bytes, position) else { return nil }
      position = end
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      guard let end = digits(bytes, position + 1) else { return nil }
      position = end
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      guard let end = digits(bytes, position) else { return nil }
      position = end
    }
    return position
  }

  /// Whether all of `text` is one number.
  static func isValid(_ text: ArraySlice<UInt8>) -> Bool {
    let text = Array(text)
    return end(text.span, 0) == text.count
  }

  private static func digits(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var position = start
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    return position > start ? position : nil
  }
}

/// The spelling of `true`, `false` and `null`.
enum LiteralSyntax {
  /// The position after `literal` if it stands at `start`.
  static func end(_ bytes: Span<UInt8>, _ start: Int, _ literal: StaticString) -> Int? {
    let length = literal.utf8CodeUnitCount
    guard start + length <= bytes.count else { return nil }
    var position = start
    for byte in literal.description.utf8 {
      guard bytes[position] == byte else { return nil }
      position += 1
    }
    return position
  }
}
