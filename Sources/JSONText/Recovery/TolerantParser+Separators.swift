extension TolerantParser {
  mutating func passComma(_ token: Token) {
    top.state = .afterComma
    top.comma = token.range
  }

  mutating func reportMissingComma() {
    let place = top.contentEnd..<top.contentEnd
    report(
      JSONFault(
        .missingComma,
        "a comma is missing after this value",
        at: place,
        fix: .init("add ','", replacing: place, by: ",")
      )
    )
  }

  /// The commas that follow a comma, or that nothing stands before: one fault, however many they are.
  mutating func reportExtraCommas(_ token: Token) {
    var edits = [TextEdit(range: token.range, text: "")]
    var range = token.range
    while reader.peek().kind == .comma {
      let more = next()
      edits.append(TextEdit(range: more.range, text: ""))
      range = range.lowerBound..<more.range.upperBound
    }
    let closer = reader.peek()
    if top.state == .afterComma, closer.isCloser {
      top.comma = top.comma.lowerBound..<range.upperBound
      return
    }
    report(
      JSONFault(
        .extraComma,
        top.state == .afterComma ? "nothing stands between these commas" : "nothing stands before this comma",
        at: range,
        fix: .init(edits.count > 1 ? "remove the commas" : "remove the comma", edits)
      )
    )
    top.contentEnd = range.upperBound
  }

  /// Notes the commas before the bracket that closes the innermost container.
  mutating func reportTrailingComma() {
    guard top.state == .afterComma, !top.comma.isEmpty else { return }
    let edits = top.comma.filter { bytes[$0] == UInt8(ascii: ",") }.map { TextEdit(range: $0..<$0 + 1, text: "") }
    report(
      JSONFault(
        .trailingComma,
        "no comma may follow the last \(top.isObject ? "member" : "element")",
        at: top.comma,
        fix: .init(edits.count > 1 ? "remove the commas" : "remove the comma", edits)
      )
    )
  }

  mutating func replaceByComma(_ token: Token) {
    reportSeparator(token, "a comma stands between values, not '\(reader.text(token.range))'", ",")
    passComma(token)
  }

  mutating func reportSeparator(_ token: Token, _ message: String, _ replacement: String?) {
    report(
      JSONFault(
        .wrongSeparator,
        message,
        at: token.range,
        fix: replacement.map { .init("write '\($0)'", replacing: token.range, by: $0) }
      )
    )
  }

  /// Leaves out what can't stand here, with everything up to the next comma, bracket or line.
  mutating func skipUnexpected(_ token: Token, _ expected: String) {
    var end = token.range.upperBound
    while true {
      let next = reader.peek()
      guard next.kind == .word || next.kind == .string || next.kind == .semicolon, !next.isFirstOnLine else { break }
      end = next.range.upperBound
      reader.position = end
    }
    let range = token.range.lowerBound..<end
    let fault =
      JSONFault.invalidUTF8(in: range, of: bytes)
      ?? JSONFault(.unexpectedText, "\(quoted(range)) can't stand here; \(expected)", at: range)
    report(fault, damages: true)
    top.contentEnd = end
    top.state = .afterGap
  }
}
