extension TokenReader {
  /// The string in double quotes that begins here.
  ///
  /// Where no quote can be its end, the place is guessed from the line.
  func string(expectsKey: Bool) -> Token {
    let start = position + 1
    var end = start
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "\""): return closedString(start, quote: end, expectsKey: expectsKey)
      case UInt8(ascii: "\\"):
        let isBeforeBreak = isLineBreak(end + 1)
        end += isBeforeBreak ? 1 : 2
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if let quote = quoteOnLaterLine(from: end) { return stringToken(start..<quote) }
        return unclosedString(start, expectsKey: expectsKey)
      default: end += 1
      }
    }
    return unclosedString(start, expectsKey: expectsKey)
  }

  /// The string with `quote` as its end, unless what follows says otherwise.
  private func closedString(_ start: Int, quote: Int, expectsKey: Bool) -> Token {
    let next = nonBlank(from: quote + 1)
    if endsString(next) || byte(next) == UInt8(ascii: "\"") || isOpenBracket(next) { return stringToken(start..<quote) }
    if expectsKey {
      if let end = endOfUnclosedKey(start, before: quote) { return unclosedToken(start..<end) }
    } else {
      if let end = endBeforeNextKey(start, quote: quote) { return unclosedToken(start..<end) }
      if let inner = innerQuotes(from: quote), let last = inner.last {
        return stringToken(start..<last, innerQuotes: Array(inner.dropLast()))
      }
    }
    return stringToken(start..<quote)
  }

  /// In `"key: "value"` and `"key: 1, "next": 2` the key ends before its colon.
  private func endOfUnclosedKey(_ start: Int, before quote: Int) -> Int? {
    guard let colon = bytes[start..<quote].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let end = trimmed(start..<colon).upperBound
    return end > start && bytes[start..<end].allSatisfy(Self.isKeyByte) ? end : nil
  }

  /// In `"value, "key": 1` the value ends before its comma.
  private func endBeforeNextKey(_ start: Int, quote: Int) -> Int? {
    let content = trimmed(start..<quote)
    guard content.count > 1, byte(content.upperBound - 1) == UInt8(ascii: ",") else { return nil }
    var end = quote + 1
    while Self.isKeyByte(byte(end)) { end += 1 }
    guard end > quote + 1, byte(end) == UInt8(ascii: "\""), byte(nonBlank(from: end + 1)) == UInt8(ascii: ":") else {
      return nil
    }
    return trimmed(start..<content.upperBound - 1).upperBound
  }

  /// In `"say "hello" to all",` the quotes up to the one that can end the string; nil if a new string may begin before.
  private func innerQuotes(from quote: Int) -> [Int]? {
    var quotes = [quote]
    var position = quote + 1
    while position < bytes.count, !isLineBreak(position) {
      if bytes[position] == UInt8(ascii: "\"") {
        let next = nonBlank(from: position + 1)
        if byte(next) == UInt8(ascii: ":") || startsAfterSeparator(position) { return nil }
        quotes.append(position)
        if endsString(next) { return quotes }
      }
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// Whether a value or key may begin with the quote at `quote`, by what stands before it.
  private func startsAfterSeparator(_ quote: Int) -> Bool {
    var before = quote - 1
    while byte(before) == UInt8(ascii: " ") { before -= 1 }
    return switch byte(before) {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ":"): true
    default: false
    }
  }

  /// After a raw line break: the next quote, if it can be the end of a text over several lines.
  private func quoteOnLaterLine(from lineBreak: Int) -> Int? {
    var position = lineBreak
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < bytes.count, endsString(nonBlank(from: position + 1)), !startsAfterSeparator(position) else {
      return nil
    }
    return position
  }

  /// Whether a string can have ended before what stands at `position`.
  func endsString(_ position: Int) -> Bool {
    switch byte(position) {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "="), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      true
    case UInt8(ascii: "/"): byte(position + 1) == UInt8(ascii: "/") || byte(position + 1) == UInt8(ascii: "*")
    case UInt8(ascii: "#"): true
    case UInt8(ascii: "\\"): isMarkdownEscape(at: position)
    default: position >= bytes.count
    }
  }

  private func isOpenBracket(_ position: Int) -> Bool {
    byte(position) == UInt8(ascii: "{") || byte(position) == UInt8(ascii: "[")
  }

  func isLineBreak(_ position: Int) -> Bool {
    byte(position) == UInt8(ascii: "\n") || byte(position) == UInt8(ascii: "\r")
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, byte(end - 1) == UInt8(ascii: " ") || byte(end - 1) == UInt8(ascii: "\t") { end -= 1 }
    return range.lowerBound..<end
  }

  /// A byte of the names that people use for keys.
  static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "$"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
