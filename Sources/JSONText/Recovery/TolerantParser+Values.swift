extension TolerantParser {
  /// Adds the value that begins with `token`, which is one that begins a value.
  mutating func readValue(_ token: Token) {
    switch token.kind {
    case .openBrace, .openBracket: readContainer(token)
    case .string: readString(token)
    case .placeholder: readPlaceholder(token)
    default: readWord(token)
    }
  }

  private mutating func readContainer(_ token: Token) {
    guard stack.count >= JSONDocument.maximumDepth else {
      return open(token, isObject: token.kind == .openBrace, contentEnd: token.range.upperBound)
    }
    let end = endOfContainer()
    append(.missing, token.range.lowerBound..<end)
    report(
      JSONFault(
        .tooDeep,
        "the text is nested deeper than \(JSONDocument.maximumDepth) levels; what stands in here is not read",
        at: token.range
      ),
      damages: true
    )
    wasTooDeep = true
    reader.position = end
    valueEnded(at: end)
  }

  /// Where the container ends whose opening bracket was just read.
  private func endOfContainer() -> Int {
    var probe = reader
    var depth = 1
    while depth > 0 {
      let token = probe.next()
      switch token.kind {
      case .openBrace, .openBracket: depth += 1
      case .closeBrace, .closeBracket: depth -= 1
      case .end: return bytes.count
      default: break
      }
    }
    return probe.position
  }

  private mutating func readString(_ token: Token) {
    let index = append(string: token)
    report(token.faults, heldBy: index)
    if token.isUnclosed {
      damage(index)
      damage(parent)
    }
    valueEnded(at: token.range.upperBound)
  }

  private mutating func readPlaceholder(_ token: Token) {
    let index = append(.missing, token.range)
    report([placeholderFault(token, "a value is expected here")], heldBy: index)
    damage(parent)
    valueEnded(at: token.range.upperBound)
  }

  func placeholderFault(_ token: Token, _ expected: String) -> JSONFault {
    JSONFault(.placeholder, "\(quoted(token.range)) is a placeholder, not JSON; \(expected)", at: token.range)
  }

  private mutating func readWord(_ token: Token) {
    let reading = WordReading(bytes, token.range)
    guard reading.isText else {
      let index = append(reading.kind, token.range)
      if let fault = reading.fault { report([fault], heldBy: index) }
      return valueEnded(at: token.range.upperBound)
    }
    let range = token.range.lowerBound..<endOfText(after: token)
    reader.position = range.upperBound
    let index = append(string: Token(kind: .string, range: range))
    damage(index)
    report([textFault(range)], heldBy: index)
    valueEnded(at: range.upperBound)
  }

  private func textFault(_ range: Range<Int>) -> JSONFault {
    if let fault = JSONFault.invalidUTF8(in: range, of: bytes) { return fault }
    if range.count == 1, !TokenReader.isKeyByte(bytes[range.lowerBound]) {
      return JSONFault(.unexpectedText, "\(quoted(range)) is not a value; a value is expected here", at: range)
    }
    return JSONFault(
      .unquotedText,
      "\(quoted(range)) is not a JSON value; a text stands in double quotes",
      at: range,
      fix: .init("write it in double quotes", replacing: range, by: JSONPrinter.quoted(reader.text(range)))
    )
  }

  /// The end of a text without quotes: all words up to a comma, a bracket or the end of the line.
  private func endOfText(after token: Token) -> Int {
    var end = token.range.upperBound
    while true {
      let next = reader.nonBlank(from: end)
      guard next < bytes.count, !reader.endsString(next), reader.byte(next) != UInt8(ascii: "\""),
        reader.byte(next) != UInt8(ascii: "{"), reader.byte(next) != UInt8(ascii: "["),
        InvisibleCharacter.length(bytes, next) == nil
      else { return end }
      var probe = reader
      probe.position = next
      let word = probe.word()
      end = max(word.range.upperBound, next + 1)
    }
  }
}
