extension TolerantParser {
  /// Reads up to the outermost value and begins it; false if the text has none.
  mutating func readStart() -> Bool {
    if let fault = TextEncoding.fault(bytes) {
      log.add(fault)
      return false
    }
    if TextEncoding.hasByteOrderMark(bytes) {
      log.add(TextEncoding.byteOrderMarkFault)
      reader.position = 3
    }
    let token = next()
    if bytes[token.range.lowerBound...].starts(with: "```".utf8) { return readAfterForeignText(token) }
    switch token.kind {
    case .end:
      if log.isEmpty { log.add(emptyFault()) }
      return false
    case .openBrace, .openBracket, .string: readValue(token)
    default:
      if isLoneScalar(token) { readValue(token) } else { return readAfterForeignText(token) }
    }
    return true
  }

  private func emptyFault() -> JSONFault {
    JSONFault(.emptyFile, bytes.isEmpty ? "the file is empty" : "the file holds nothing but white space", at: 0..<0)
  }

  private func isLoneScalar(_ token: Token) -> Bool {
    guard token.kind == .word else { return false }
    var probe = reader
    return !WordReading(bytes, token.range).isText && probe.next().kind == .end
  }

  /// Text before the outermost value: a Markdown fence, an assignment.
  ///
  /// Anything else is no JSON at all; then it is false.
  private mutating func readAfterForeignText(_ token: Token) -> Bool {
    let start = token.range.lowerBound
    let isClosing = token.isCloser || token.kind == .comma
    let open = bytes[start...].firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
    guard !isClosing, let open, open - start < 200, bytes[start] != UInt8(ascii: "<") else {
      let line = start..<max(token.range.upperBound, reader.trimmed(start..<reader.lineEnd(from: start)).upperBound)
      log.add(notJSONFault(line))
      return false
    }
    let foreign = reader.trimmed(start..<open)
    let isFence = bytes[start...].starts(with: "```".utf8)
    log.add(
      JSONFault.invalidUTF8(in: foreign, of: bytes)
        ?? JSONFault(
          .textBeforeDocument,
          isFence
            ? "the file is wrapped in a Markdown code block; only the JSON itself belongs in it"
            : "\(quoted(firstLine(foreign))) stands before the JSON text",
          at: firstLine(foreign),
          fix: isFence || holdsNothing(foreign) ? .init("remove it", foreignEdits(start..<open)) : nil
        )
    )
    hadForeignText = true
    reader.position = open
    readValue(next())
    return true
  }

  private func notJSONFault(_ line: Range<Int>) -> JSONFault {
    if let fault = JSONFault.invalidUTF8(in: line, of: bytes) { return fault }
    let isMarkup = bytes[line.lowerBound] == UInt8(ascii: "<")
    return JSONFault(
      .notJSON,
      isMarkup
        ? "this looks like HTML or XML, not like JSON"
        : "this is not JSON; it should begin with '{'",
      at: line
    )
  }

  /// Whether a text has no quoted text and no number in it, which would be lost with it.
  private func holdsNothing(_ range: Range<Int>) -> Bool {
    let isDigit: (UInt8) -> Bool = { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return bytes[range].split { !isDigit($0) && !Self.isPartOfName($0) }.allSatisfy { !isDigit($0.first ?? 0) }
      && !bytes[range].contains(UInt8(ascii: "\""))
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private func firstLine(_ range: Range<Int>) -> Range<Int> {
    reader.trimmed(range.lowerBound..<min(range.upperBound, reader.lineEnd(from: range.lowerBound)))
  }

  /// The text before the value and, after it, the end of the code block or a semicolon.
  private func foreignEdits(_ before: Range<Int>) -> [TextEdit] {
    var edits = [TextEdit(range: before, text: "")]
    let end = bytes.lastIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }
    if let end, end >= before.upperBound, bytes[(end + 1)...].contains(where: { $0 > 0x20 }) {
      let rest = end + 1..<bytes.count
      if bytes[rest].allSatisfy({
        $0 <= 0x20 || $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ")")
      }) {
        edits.append(TextEdit(range: rest, text: "\n"))
      }
    }
    return edits
  }

  /// What follows the outermost value: one fault, whatever it is.
  mutating func readEnd() {
    let token = next()
    guard token.kind != .end, !(hadForeignText && "`;)".utf8.contains(bytes[token.range.lowerBound])) else { return }
    let root = Int(records[0].start)..<Int(records[0].end)
    let line =
      token.range
      .lowerBound..<reader.trimmed(token.range.lowerBound..<reader.lineEnd(from: token.range.lowerBound)).upperBound
    let message =
      switch token.kind {
      case .openBrace, .openBracket: "a second JSON text begins here; a file holds only one"
      case .closeBrace, .closeBracket:
        "this '\(reader.text(token.range))' closes nothing; the text has already ended"
      default: "nothing may follow the end of the JSON text"
      }
    // Only what holds nothing goes without a question: behind a bracket that is too much the rest of a flow may stand.
    let rest = token.range.lowerBound..<bytes.count
    let isEmpty = bytes[rest].allSatisfy { $0 <= 0x20 || "]},;`).".utf8.contains($0) }
    log.add(
      JSONFault(
        token.isCloser ? .extraBracket : .textAfterDocument,
        message,
        at: token.kind == .word ? line : token.range,
        related: [
          JSONFault.Related(message: "it ends here", range: max(root.lowerBound, root.upperBound - 1)..<root.upperBound)
        ],
        fix: isEmpty ? .init("remove it", replacing: reader.trimmed(rest), by: "") : nil
      )
    )
  }
}
