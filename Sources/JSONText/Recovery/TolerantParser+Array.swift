extension TolerantParser {
  mutating func readInArray(_ token: Token) {
    switch top.state {
    case .afterValue, .afterGap: readAfterElement(token)
    default: readElement(token)
    }
  }

  private mutating func readElement(_ token: Token) {
    switch token.kind {
    case .closeBrace, .closeBracket: close(token)
    case .comma: reportExtraCommas(token)
    case .string where reader.peek().kind == .colon: readKeyInArray(token)
    case .string, .word, .openBrace, .openBracket: readValue(token)
    case .placeholder: skipPlaceholder(token)
    case .colon, .equals, .semicolon, .end: skipUnexpected(token, "a value is expected here")
    }
  }

  private mutating func readAfterElement(_ token: Token) {
    switch token.kind {
    case .comma: passComma(token)
    case .closeBrace, .closeBracket: close(token)
    case .semicolon: replaceByComma(token)
    case .colon, .equals:
      reportSeparator(token, "a comma stands between elements, not '\(reader.text(token.range))'", nil)
      top.state = .afterComma
      top.contentEnd = token.range.upperBound
    case .string where reader.peek().kind == .colon: readKeyInArray(token)
    case .word where !isValue(token): skipUnexpected(token, "a comma or ']' is expected here")
    case .placeholder: skipPlaceholder(token)
    case .string, .word, .openBrace, .openBracket:
      if top.state == .afterValue { reportMissingComma() }
      readValue(token)
    case .end: break
    }
  }

  private func isValue(_ token: Token) -> Bool {
    token.range.lowerBound > top.contentEnd && !WordReading(bytes, token.range).isText
  }

  /// `...` among the elements, with or without commas around it.
  private mutating func skipPlaceholder(_ token: Token) {
    report(placeholderFault(token, "a value is expected here"), damages: true)
    top.contentEnd = token.range.upperBound
    top.state = .afterGap
  }

  /// A key in an array: either the array should have been closed before it, or the brace of its object is missing.
  private mutating func readKeyInArray(_ token: Token) {
    guard stack.count > 1, stack[stack.count - 2].isObject, !isDeeperThanArray(token) else {
      return readObjectWithoutBrace(token)
    }
    let hadComma = top.state == .afterComma
    closeUnfinished(1, before: token, andComma: !hadComma)
    top.state = .afterComma
    readInObject(token)
  }

  private func isDeeperThanArray(_ token: Token) -> Bool {
    token.isFirstOnLine ? token.indent > top.indent : top.ordinal == 0
  }

  private mutating func readObjectWithoutBrace(_ token: Token) {
    let place = token.range.lowerBound..<token.range.lowerBound
    if top.state == .afterValue { reportMissingComma() }
    report(
      JSONFault(
        .missingBracket,
        "a key can't stand in an array; the '{' before it is missing",
        at: place,
        fix: .init("add '{'", replacing: place, by: "{")
      )
    )
    guard stack.count < JSONDocument.maximumDepth else { return skipUnexpected(token, "a value is expected here") }
    open(token, isObject: true, contentEnd: token.range.lowerBound)
    top.isImplied = true
    damage(parent)
    readInObject(token)
  }
}
