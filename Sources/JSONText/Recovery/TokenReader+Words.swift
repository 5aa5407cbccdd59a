extension TokenReader {
  /// What stands here without quotes, up to white space or a sign that means something in JSON.
  func word() -> Token {
    if let end = placeholderEnd() { return Token(kind: .placeholder, range: position..<end) }
    var end = position
    while end < bytes.count, !endsWord(end) { end += 1 }
    let range = position..<max(end, position + 1)
    return Token(kind: isDots(range) ? .placeholder : .word, range: range)
  }

  /// `{{name}}` in the place of a value or key; nil if the braces are JSON's.
  func template() -> Token? {
    guard byte(position + 1) == UInt8(ascii: "{") else { return nil }
    var end = position + 2
    while end < bytes.count, Self.isTemplateByte(bytes[end]) { end += 1 }
    guard end > position + 2, byte(end) == UInt8(ascii: "}"), byte(end + 1) == UInt8(ascii: "}") else { return nil }
    return Token(kind: .placeholder, range: position..<end + 2)
  }

  /// `<name>`, `${name}`, `$name`, `%s` and `%(name)s`.
  private func placeholderEnd() -> Int? {
    switch bytes[position] {
    case UInt8(ascii: "<"): enclosed(from: position + 1, by: UInt8(ascii: ">"))
    case UInt8(ascii: "$") where byte(position + 1) == UInt8(ascii: "{"):
      enclosed(from: position + 2, by: UInt8(ascii: "}"))
    case UInt8(ascii: "%") where byte(position + 1) == UInt8(ascii: "("):
      enclosed(from: position + 2, by: UInt8(ascii: ")")).map { $0 + 1 <= bytes.count ? $0 + 1 : $0 }
    case UInt8(ascii: "%") where byte(position + 1) == UInt8(ascii: "s") || byte(position + 1) == UInt8(ascii: "d"):
      endsWord(position + 2) ? position + 2 : nil
    default: nil
    }
  }

  /// The position after `close` if it follows on this line, without a quote or bracket in between.
  private func enclosed(from start: Int, by close: UInt8) -> Int? {
    var end = start
    while end < bytes.count, end - start < 200 {
      if bytes[end] == close { return end > start ? end + 1 : nil }
      guard Self.isTemplateByte(bytes[end]) else { return nil }
      end += 1
    }
    return nil
  }

  private static func isTemplateByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: ":"), UInt8(ascii: ","),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      false
    default: true
    }
  }

  private func isDots(_ range: Range<Int>) -> Bool {
    let text = bytes[range]
    if text.elementsEqual("…".utf8) { return true }
    return range.count >= 2 && text.allSatisfy { $0 == UInt8(ascii: ".") }
  }

  private func endsWord(_ position: Int) -> Bool {
    switch byte(position) {
    case 0...0x20, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "="), UInt8(ascii: ";"):
      true
    case UInt8(ascii: "/"): byte(position + 1) == UInt8(ascii: "/") || byte(position + 1) == UInt8(ascii: "*")
    case UInt8(ascii: "\\"): isMarkdownEscape(at: position)
    case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: InvisibleCharacter.length(bytes, position) != nil
    default: position >= bytes.count
    }
  }
}
