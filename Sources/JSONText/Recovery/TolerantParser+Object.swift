extension TolerantParser {
  mutating func readInObject(_ token: Token) {
    switch top.state {
    case .start, .afterComma: readKey(token)
    case .afterKey: readColon(token)
    case .afterColon: readMemberValue(token)
    case .afterValue, .afterGap: readAfterMember(token)
    }
  }

  // MARK: Where a key is expected

  private mutating func readKey(_ token: Token) {
    switch token.kind {
    case .string: addKey(token)
    case .word: readBareKey(token)
    case .placeholder: skipPlaceholderMember(token)
    case .closeBrace, .closeBracket: close(token)
    case .comma: reportExtraCommas(token)
    case .colon, .equals: readValueWithoutKey(token)
    case .openBrace, .openBracket: readBracketAsKey(token)
    case .semicolon, .end: skipUnexpected(token, "a key in double quotes is expected here")
    }
  }

  private mutating func addKey(_ token: Token) {
    report(token.faults, heldBy: parent)
    append(string: token, .isKey)
    top.state = .afterKey
    top.contentEnd = token.range.upperBound
  }

  private mutating func readBareKey(_ token: Token) {
    let next = reader.peek()
    guard next.kind == .colon || next.kind == .equals || isKeyLike(token.range) && next.beginsValue else {
      return skipUnexpected(token, "a key in double quotes is expected here")
    }
    report(
      JSONFault.invalidUTF8(in: token.range, of: bytes)
        ?? JSONFault(
          .unquotedKey,
          "the key \(quoted(token.range)) must stand in double quotes",
          at: token.range,
          fix: .init(
            "write it in double quotes",
            replacing: token.range,
            by: JSONPrinter.quoted(reader.text(token.range))
          )
        )
    )
    append(string: token, .isKey)
    top.state = .afterKey
    top.contentEnd = token.range.upperBound
  }

  private func isKeyLike(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy(TokenReader.isKeyByte)
  }

  /// `...` among the members, or a placeholder in the place of a key.
  private mutating func skipPlaceholderMember(_ token: Token) {
    report(placeholderFault(token, "a key in double quotes is expected here"), damages: true)
    top.contentEnd = token.range.upperBound
    if reader.peek().kind == .colon {
      append(.missing, token.range, .isKey)
      top.state = .afterKey
    } else {
      top.state = .afterGap
    }
  }

  private mutating func readValueWithoutKey(_ token: Token) {
    report(
      JSONFault(.missingKey, "the key before this '\(reader.text(token.range))' is missing", at: token.range),
      damages: true
    )
    append(.missing, token.range.lowerBound..<token.range.lowerBound, .isKey)
    top.state = .afterColon
    top.contentEnd = token.range.upperBound
  }

  /// A bracket can't be a key: either the object should have been closed before it, or its key is missing.
  private mutating func readBracketAsKey(_ token: Token) {
    let isInArray = stack.count > 1 && !stack[stack.count - 2].isObject
    if isInArray, token.kind == .openBrace, top.ordinal > 0 || top.state == .afterComma {
      let hadComma = top.state == .afterComma
      closeUnfinished(1, before: token, andComma: !hadComma)
      top.state = .afterComma
      return readInArray(token)
    }
    report(
      JSONFault(
        .missingKey,
        "the key of this \(token.kind == .openBrace ? "object" : "array") is missing",
        at: token.range
      ),
      damages: true
    )
    append(.missing, token.range.lowerBound..<token.range.lowerBound, .isKey)
    readValue(token)
  }

  // MARK: Where a colon is expected

  private mutating func readColon(_ token: Token) {
    switch token.kind {
    case .colon: passColon(token)
    case .equals:
      reportSeparator(token, "a colon stands between a key and its value, not '\(reader.text(token.range))'", ":")
      passColon(token)
    case .comma where reader.peek().beginsValue && !isKeyNext(after: token):
      reportSeparator(token, "a colon stands between a key and its value, not a comma", nil)
      passColon(token)
    case .string where reader.peek().kind == .colon:
      addMissingValue()
      top.state = .afterGap
      readAfterMember(token)
    case .string, .word, .openBrace, .openBracket, .placeholder:
      let place = top.contentEnd..<top.contentEnd
      report(
        JSONFault(
          .missingColon,
          "the colon between the key and its value is missing",
          at: place,
          fix: .init("add ':'", replacing: place, by: ":")
        )
      )
      readValue(token)
    case .comma, .closeBrace, .closeBracket, .semicolon, .end:
      addMissingValue()
      readAfterMember(token)
    }
  }

  private func isKeyNext(after token: Token) -> Bool {
    var probe = reader
    let key = probe.next(expectsKey: true)
    return (key.kind == .string || key.kind == .word) && probe.next().kind == .colon
  }

  private mutating func passColon(_ token: Token) {
    top.state = .afterColon
    top.contentEnd = token.range.upperBound
  }

  // MARK: Where a value is expected

  private mutating func readMemberValue(_ token: Token) {
    switch token.kind {
    case .colon, .equals:
      report(
        JSONFault(
          .wrongSeparator,
          "there is one colon between a key and its value",
          at: token.range,
          fix: .init("remove it", replacing: token.range, by: "")
        )
      )
      top.contentEnd = token.range.upperBound
    case .string where token.faults.isEmpty && reader.peek().kind == .colon && isValueMissing(before: token):
      addMissingValue()
      top.state = .afterGap
      readAfterMember(token)
    case .string, .word, .openBrace, .openBracket, .placeholder: readValue(token)
    case .comma, .closeBrace, .closeBracket, .semicolon, .end:
      addMissingValue()
      readAfterMember(token)
    }
  }

  /// In `"a":`, line break, `"b": 1` the value of `a` is missing.
  private func isValueMissing(before token: Token) -> Bool {
    token.isFirstOnLine && token.indent <= lineIndent(of: top.contentEnd)
  }

  private func lineIndent(of position: Int) -> Int {
    var start = position
    while start > 0, !reader.isLineBreak(start - 1) { start -= 1 }
    return reader.nonBlank(from: start) - start
  }

  /// Stands in for the value that a key lacks.
  mutating func addMissingValue() {
    let place = top.contentEnd..<top.contentEnd
    let key = records.last.map { $0.flags.contains(.isKey) ? Int($0.start)..<Int($0.end) : place } ?? place
    report(
      JSONFault(
        .missingValue,
        key.isEmpty ? "the value is missing" : "the key \(keyName(key)) has no value",
        at: key.isEmpty ? place : key
      ),
      damages: true
    )
    append(.missing, place)
    valueEnded(at: top.contentEnd)
  }

  private func keyName(_ range: Range<Int>) -> String {
    let text = bytes[range]
    let isQuoted = text.count > 2 && text.first == UInt8(ascii: "\"")
    return quoted(isQuoted ? range.lowerBound + 1..<range.upperBound - 1 : range)
  }

  // MARK: Where a comma is expected

  mutating func readAfterMember(_ token: Token) {
    switch token.kind {
    case .comma: passComma(token)
    case .closeBrace, .closeBracket: close(token)
    case .semicolon: replaceByComma(token)
    case .string, .word: readMemberWithoutComma(token)
    case .placeholder: skipPlaceholderMember(token)
    case .openBrace, .openBracket:
      if top.state == .afterValue, token.kind == .openBracket || stack.count < 2 || stack[stack.count - 2].isObject {
        reportMissingComma()
      }
      readBracketAsKey(token)
    case .colon, .equals: skipSecondValue(token)
    case .end: break
    }
  }

  private mutating func readMemberWithoutComma(_ token: Token) {
    let next = reader.peek().kind
    guard next == .colon || next == .equals else {
      return skipUnexpected(token, "a comma or '}' is expected here")
    }
    if top.state == .afterValue { reportMissingComma() }
    top.state = .afterComma
    readKey(token)
  }

  /// In `"a": 1: 2` all from the second colon on is too much.
  private mutating func skipSecondValue(_ token: Token) {
    report(
      JSONFault(
        .unexpectedText,
        "a second '\(reader.text(token.range))' can't follow the value; a comma or '}' is expected here",
        at: token.range
      ),
      damages: true
    )
    let next = reader.peek()
    if next.kind == .string || next.kind == .word { reader.position = next.range.upperBound }
    top.state = .afterGap
    top.contentEnd = reader.position
  }
}
