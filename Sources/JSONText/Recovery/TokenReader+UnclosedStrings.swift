extension TokenReader {
  /// A string that no quote on its line can end: it ends where the line does, before the commas and brackets there.
  func unclosedString(_ start: Int, expectsKey: Bool) -> Token {
    let line = start..<lineEnd(from: start)
    if let quote = smartQuote(in: line) { return halfSmartQuoted(start, quote: quote) }
    if expectsKey, let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")), colon > start {
      return unclosedToken(trimmed(start..<colon))
    }
    return unclosedToken(trimmed(start..<beforeClosers(line)))
  }

  /// The string of that content, without an end.
  func unclosedToken(_ content: Range<Int>) -> Token {
    var token = Token(
      kind: .string,
      range: content.lowerBound - 1..<content.upperBound,
      openLength: 1,
      isUnclosed: true
    )
    token.hasEscapes = bytes[content].contains(UInt8(ascii: "\\"))
    let quote = String(decoding: [byte(content.lowerBound - 1)], as: UTF8.self)
    // After a lone backslash a quote would be part of the text.
    let backslashes = bytes[content].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    token.faults = [
      JSONFault(
        .unclosedString,
        "this text has no closing quote",
        at: token.range,
        fix: quote == "\"" && backslashes.isMultiple(of: 2)
          ? .init("add the closing quote", replacing: content.upperBound..<content.upperBound, by: quote) : nil
      )
    ]
    return token
  }

  /// Where the commas and brackets begin that end the line and fit the open brackets.
  private func beforeClosers(_ line: Range<Int>) -> Int {
    var start = line.upperBound
    if startsWithCloser(line.upperBound), byte(trimmed(line).upperBound - 1) == UInt8(ascii: ",") {
      return line.upperBound
    }
    while start > line.lowerBound, Self.isSeparator(byte(start - 1)) { start -= 1 }
    while start < line.upperBound {
      if byte(start) != UInt8(ascii: " "), fitsOpenBrackets(start..<line.upperBound) { return start }
      start += 1
    }
    return line.upperBound
  }

  /// Whether the text closes open brackets from the inside out, with commas only at the very end or between closers.
  private func fitsOpenBrackets(_ range: Range<Int>) -> Bool {
    var open = closers[...]
    var sawComma = false
    for byte in bytes[range] {
      switch byte {
      case UInt8(ascii: ","):
        if sawComma { return false }
        sawComma = true
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard !sawComma, open.popLast() == byte else { return false }
      default: break
      }
    }
    return true
  }

  /// Whether a closing bracket is the first thing after `position`, so that a comma before it would be too much.
  private func startsWithCloser(_ position: Int) -> Bool {
    let next = bytes[position...].first { $0 > 0x20 }
    return next == UInt8(ascii: "}") || next == UInt8(ascii: "]")
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: " "), UInt8(ascii: "\t"): true
    default: false
    }
  }

  /// A typographic quote on the line that the string can end with.
  private func smartQuote(in line: Range<Int>) -> Int? {
    var position = line.lowerBound
    while position < line.upperBound {
      if SmartQuote.isDouble(bytes, position), endsString(nonBlank(from: position + 3)) { return position }
      position += 1
    }
    return nil
  }

  private func halfSmartQuoted(_ start: Int, quote: Int) -> Token {
    var token = Token(kind: .string, range: start - 1..<quote + 3, openLength: 1, closeLength: 3)
    token.hasEscapes = bytes[start..<quote].contains(UInt8(ascii: "\\"))
    token.faults = [SmartQuote.fault(at: token.range, edits: [TextEdit(range: quote..<quote + 3, text: "\"")])]
    return token
  }
}
