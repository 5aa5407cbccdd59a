extension TokenReader {
  /// The string of that content between double quotes, with what is wrong inside it.
  func stringToken(_ content: Range<Int>, innerQuotes: [Int] = []) -> Token {
    var token = Token(
      kind: .string,
      range: content.lowerBound - 1..<content.upperBound + 1,
      openLength: 1,
      closeLength: 1
    )
    token.hasEscapes = bytes[content].contains(UInt8(ascii: "\\"))
    if let first = innerQuotes.first {
      token.faults.append(
        JSONFault(
          .unescapedQuote,
          "a quote inside a text needs a backslash before it",
          at: first..<first + 1,
          fix: .init("add backslashes before the quotes", innerQuotes.map { TextEdit(range: $0..<$0, text: "\\") })
        )
      )
    }
    token.faults += StringContent(self, content).faults()
    return token
  }

  /// The string in apostrophes or backticks that begins here.
  func singleQuoted() -> Token {
    let quote = bytes[position]
    let start = position + 1
    guard let end = closingQuote(quote, from: start) else {
      return unclosedString(start, expectsKey: false)
    }
    var token = Token(kind: .string, range: position..<end + 1, openLength: 1, closeLength: 1)
    token.hasEscapes = bytes[start..<end].contains(UInt8(ascii: "\\"))
    let name = quote == UInt8(ascii: "'") ? "apostrophes" : "backticks"
    let text = StringContent(self, start..<end).requoted()
    token.faults = [
      JSONFault(
        .singleQuotes,
        "texts stand in double quotes in JSON, not in \(name)",
        at: token.range,
        fix: .init("write it in double quotes", replacing: token.range, by: text)
      )
    ]
    return token
  }

  /// The quote on the same line that something follows which can follow a text; else the next one.
  private func closingQuote(_ quote: UInt8, from start: Int) -> Int? {
    var first: Int?
    var position = start
    while position < min(bytes.count, start + Self.longestGuess), !isLineBreak(position) {
      if bytes[position] == quote {
        if endsString(nonBlank(from: position + 1)) { return position }
        first = first ?? position
      }
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return first
  }

  /// How far the end of a text in wrong quotes is looked for before the next quote is taken, in bytes.
  private static let longestGuess = 1_000

  /// The string in typographic quotes that begins here.
  func smartQuoted() -> Token {
    let start = position + 3
    var end = start
    while end < bytes.count, !isLineBreak(end) {
      let length = bytes[end] == UInt8(ascii: "\"") ? 1 : SmartQuote.isClosing(bytes, end) ? 3 : 0
      if length > 0, endsString(nonBlank(from: end + length)) { return smartToken(start..<end, closeLength: length) }
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    end = trimmed(start..<lineEnd(from: start)).upperBound
    return smartToken(start..<end, closeLength: 0)
  }

  private func smartToken(_ content: Range<Int>, closeLength: Int) -> Token {
    let range = content.lowerBound - 3..<content.upperBound + closeLength
    var token = Token(kind: .string, range: range, openLength: 3, closeLength: UInt8(closeLength))
    token.hasEscapes = bytes[content].contains(UInt8(ascii: "\\"))
    token.isUnclosed = closeLength == 0
    token.faults = [
      SmartQuote.fault(
        at: range,
        edits: [TextEdit(range: range, text: StringContent(self, content).requoted())]
      )
    ]
    return token
  }
}

/// Typographic quotes, which word processors put in the place of straight ones.
enum SmartQuote {
  static func isDouble(_ bytes: [UInt8], _ position: Int) -> Bool {
    third(bytes, position).map { (0x9C...0x9F).contains($0) } ?? false
  }

  static func isOpening(_ bytes: [UInt8], _ position: Int) -> Bool {
    third(bytes, position).map { (0x98...0x9F).contains($0) } ?? false
  }

  static func isClosing(_ bytes: [UInt8], _ position: Int) -> Bool {
    isOpening(bytes, position)
  }

  static func fault(at range: Range<Int>, edits: [TextEdit]) -> JSONFault {
    JSONFault(
      .smartQuotes,
      "these quotes are typographic; JSON needs straight ones (\")",
      at: range,
      fix: .init("write it with straight quotes", edits)
    )
  }

  /// The third byte of a character U+2000...U+203F that stands at `position`.
  private static func third(_ bytes: [UInt8], _ position: Int) -> UInt8? {
    guard position + 2 < bytes.count, bytes[position] == 0xE2, bytes[position + 1] == 0x80 else { return nil }
    return bytes[position + 2]
  }
}
