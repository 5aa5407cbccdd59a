extension TolerantParser {
  /// Handles a closing bracket: it closes the innermost container, or something is missing, wrong or too much.
  mutating func close(_ token: Token) {
    let isBrace = token.kind == .closeBrace
    guard top.isObject == isBrace else { return closeMismatched(token) }
    if let count = unfinishedByIndent(token) { return closeUnfinished(count, before: token, thenClosing: token) }
    if stack.count == 1, isExtraAtRoot() { return reportExtra(token) }
    reportTrailingComma()
    closeTop(at: token.range.upperBound)
  }

  /// How many containers miss their bracket before this one, by the indentation of its line; nil if none does.
  ///
  /// None if the remaining brackets balance as written.
  private mutating func unfinishedByIndent(_ token: Token) -> Int? {
    guard token.isFirstOnLine, token.indent != top.indent,
      let match = stack.lastIndex(where: { $0.isObject == top.isObject && $0.indent == token.indent }),
      match < stack.count - 1
    else { return nil }
    let kinds = stack.map(\.isObject)
    guard let literal = balance(kinds.dropLast()), literal > 0, let assumed = balance(kinds[..<match]) else {
      return nil
    }
    let count = stack.count - 1 - match
    return count + assumed <= literal ? count : nil
  }

  /// Whether the text goes on after this bracket as if it were not there.
  private mutating func isExtraAtRoot() -> Bool {
    let next = reader.peek()
    guard next.kind != .end, !next.isCloser, let closed = balance([]), let open = balance([stack[0].isObject]) else {
      return false
    }
    return open + 1 < closed
  }

  private mutating func closeMismatched(_ token: Token) {
    let isBrace = token.kind == .closeBrace
    let kinds = stack.map(\.isObject)
    let match = kinds.lastIndex(of: isBrace)
    let wrong = 1 + (balance(kinds.dropLast()) ?? 0)
    let extra = 1 + (balance(kinds[...]) ?? 2)
    let missing = match.map { kinds.count - 1 - $0 + (balance(kinds[..<$0]) ?? 0) } ?? .max
    let isIndentedAsTop = token.isFirstOnLine && token.indent == top.indent
    if let match, missing < extra, missing < wrong || missing == wrong && !isIndentedAsTop {
      closeUnfinished(stack.count - 1 - match, before: token, thenClosing: token)
    } else if wrong <= extra {
      reportWrong(token)
    } else {
      reportExtra(token)
    }
  }

  /// How many brackets the text after this place lacks or has too many with these containers open; nil once too much
  /// was read ahead.
  private mutating func balance(_ kinds: ArraySlice<Bool>) -> Int? {
    guard budget > 0 else { return nil }
    var balance = BracketBalance(reader, Array(kinds))
    let cost = balance.cost(limit: budget)
    budget -= balance.bytesRead
    return cost
  }

  private mutating func reportWrong(_ token: Token) {
    let right = top.isObject ? "}" : "]"
    reportTrailingComma()
    report(
      JSONFault(
        .wrongBracket,
        "this \(top.isObject ? "object" : "array") is closed by '\(right)', not by '\(reader.text(token.range))'",
        at: token.range,
        related: [openingPlace(of: top)],
        fix: .init("write '\(right)'", replacing: token.range, by: right)
      ),
      damages: true
    )
    closeTop(at: token.range.upperBound)
  }

  private mutating func reportExtra(_ token: Token) {
    var edits = [TextEdit(range: token.range, text: "")]
    // The comma after a bracket that is too much is too much as well where one stands before it.
    if top.state == .afterComma, reader.peek().kind == .comma {
      edits.append(TextEdit(range: next().range, text: ""))
    }
    report(
      JSONFault(
        .extraBracket,
        "this '\(reader.text(token.range))' closes nothing; the bracket that opens it is missing, or it is one too many",
        at: token.range,
        fix: .init("remove it", edits)
      ),
      damages: true
    )
  }

  private func openingPlace(of frame: Frame) -> JSONFault.Related {
    let start = Int(records[frame.record].start)
    return JSONFault.Related(
      message: "it begins here",
      range: start..<min(start + 1, bytes.count)
    )
  }

  /// Closes the innermost containers, whose brackets are missing before `token`: one fault.
  mutating func closeUnfinished(
    _ count: Int,
    before token: Token,
    andComma: Bool = false,
    thenClosing closer: Token? = nil
  ) {
    let unfinished = stack.suffix(count)
    let place = top.contentEnd..<top.contentEnd
    if !unfinished.allSatisfy(\.isImplied) { reportMissingBrackets(of: unfinished, andComma: andComma) }
    for frame in unfinished {
      damage(frame.record)
      damage(Int(records[frame.record].parent))
    }
    for _ in 0..<count { closeTop(at: place.upperBound) }
    if closer != nil { closeTop(at: token.range.upperBound) }
  }

  private mutating func reportMissingBrackets(of unfinished: ArraySlice<Frame>, andComma: Bool) {
    let place = top.contentEnd..<top.contentEnd
    let missing = unfinished.reversed().map { $0.isObject ? "}" : "]" }.joined()
    report(
      JSONFault(
        .missingBracket,
        unfinished.count == 1
          ? "the closing '\(missing)' of this \(top.isObject ? "object" : "array") is missing"
          : "the closing brackets '\(missing)' are missing",
        at: place,
        related: unfinished.suffix(3).map(openingPlace),
        fix: .init("add '\(missing)'", replacing: place, by: missing + (andComma ? "," : ""))
      )
    )
  }

  /// The text ends before all containers are closed: one fault for all of them.
  mutating func endOfText(_ token: Token) {
    if !wasTooDeep, !endsInUnclosedString { reportUnclosed() }
    if top.state == .afterKey || top.state == .afterColon {
      append(.missing, top.contentEnd..<top.contentEnd)
      valueEnded(at: top.contentEnd)
    }
    let end = top.contentEnd
    while !stack.isEmpty {
      damage(parent)
      closeTop(at: end)
    }
  }

  /// Whether the text was cut off inside a string, which is fault enough.
  private var endsInUnclosedString: Bool {
    guard let last = records.last, last.kind == .string, last.quotes.close == 0, last.quotes.open > 0 else {
      return false
    }
    return Int(last.end) == top.contentEnd
  }

  private mutating func reportUnclosed() {
    let missing = stack.reversed().map { $0.isObject ? "}" : "]" }.joined()
    let place = top.contentEnd..<top.contentEnd
    let isCertain = stack.count == 1 && top.state == .afterValue
    report(
      JSONFault(
        .missingBracket,
        stack.count == 1
          ? "the text ends before this \(top.isObject ? "object" : "array") is closed by '\(missing)'"
          : "the text ends before '\(missing.count > 20 ? missing.prefix(20) + "…" : missing[...])' close what is open",
        at: place,
        related: stack.suffix(3).map(openingPlace),
        fix: isCertain ? .init("add '\(missing)'", replacing: place, by: missing) : nil
      )
    )
  }
}
