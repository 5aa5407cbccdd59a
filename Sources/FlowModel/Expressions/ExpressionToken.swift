/// One piece of an expression or condition.
struct ExpressionToken {
  enum Kind: Hashable {
    case reference(FlowBinding)
    case string(String)
    case number(String)
    case boolean(Bool)
    case `operator`(FlowExpression.Operator)
    case open, close
  }

  let kind: Kind
  let range: Range<Int>
  /// The operator that it is, if it is one.
  let `operator`: FlowExpression.Operator?

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
    `operator` = if case .operator(let found) = kind { found } else { nil }
  }

  var isOperandStart: Bool {
    switch kind {
    case .reference, .string, .number, .boolean, .open: true
    case .operator, .close: false
    }
  }
}

/// Cuts an expression or condition into tokens.
struct ExpressionLexer {
  let bytes: [UInt8]
  let end: Int
  /// Whether it is a plain `If` condition, which has whole numbers and no arithmetic.
  let isCondition: Bool
  private var position: Int
  private var tokens: [ExpressionToken] = []

  init(bytes: [UInt8], range: Range<Int>, isCondition: Bool) {
    self.bytes = bytes
    self.isCondition = isCondition
    position = range.lowerBound
    end = range.upperBound
  }

  mutating func tokenize() throws(ExpressionFault) -> [ExpressionToken] {
    while position < end {
      let byte = bytes[position]
      guard tokens.count < ExpressionFault.longest else { throw ExpressionFault(.tooLong, position..<position + 1) }
      if byte.isBlank {
        position += 1
      } else if byte == UInt8(ascii: "$") {
        try readReference()
      } else if byte == UInt8(ascii: "'") {
        try readString()
      } else if byte.isDigit {
        try readNumber()
      } else if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") {
        append(byte == UInt8(ascii: "(") ? .open : .close, to: position + 1)
      } else if byte.isNameByte, byte != UInt8(ascii: "-"), byte != UInt8(ascii: ",") {
        try readWord()
      } else {
        try readOperator()
      }
    }
    return tokens
  }

  private mutating func append(_ kind: ExpressionToken.Kind, to upperBound: Int) {
    tokens.append(ExpressionToken(kind, position..<upperBound))
    position = upperBound
  }

  private mutating func readReference() throws(ExpressionFault) {
    guard position + 1 < end, bytes[position + 1] == UInt8(ascii: "{") else {
      throw ExpressionFault(.unexpectedCharacter("$"), position..<position + 1)
    }
    guard let close = bytes[position..<end].firstIndex(of: UInt8(ascii: "}")) else {
      throw ExpressionFault(.unclosedReference, position..<end)
    }
    let reference = try ReferenceParser(bytes: bytes, range: position..<close + 1).parse()
    append(.reference(reference), to: close + 1)
  }

  private mutating func readString() throws(ExpressionFault) {
    var text: [UInt8] = []
    var next = position + 1
    while next < end, bytes[next] != UInt8(ascii: "'") {
      // An apostrophe or a backtick in a text has a backslash before it.
      if bytes[next] == UInt8(ascii: "\\"), next + 1 < end { next += 1 }
      text.append(bytes[next])
      next += 1
    }
    guard next < end else { throw ExpressionFault(.unclosedQuote, position..<end) }
    append(.string(String(decoding: text, as: UTF8.self)), to: next + 1)
  }

  private mutating func readNumber() throws(ExpressionFault) {
    var next = position
    while next < end, bytes[next].isDigit || bytes[next] == UInt8(ascii: ".") { next += 1 }
    while next < end, bytes[next].isNameByte, bytes[next] != UInt8(ascii: "-") { next += 1 }
    let range = position..<next
    let text = String(decoding: bytes[range], as: UTF8.self)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }) else {
      throw ExpressionFault(.malformedNumber(text), range)
    }
    if parts.count == 2, isCondition { throw ExpressionFault(.decimalNumber(text), range) }
    if parts[0].count > 1, parts[0].first == "0" { throw ExpressionFault(.leadingZero(text), range) }
    append(.number(text), to: next)
  }

  private mutating func readWord() throws(ExpressionFault) {
    var next = position
    while next < end, bytes[next].isNameByte || bytes[next] == UInt8(ascii: ".") { next += 1 }
    let range = position..<next
    let word = String(decoding: bytes[range], as: UTF8.self)
    switch word {
    case "true": append(.boolean(true), to: next)
    case "false": append(.boolean(false), to: next)
    case "null": throw ExpressionFault(.null, range)
    default:
      if next < end, bytes[next] == UInt8(ascii: "(") { throw ExpressionFault(.methodCall(word), range) }
      throw ExpressionFault(.bareWord(word), range)
    }
  }

  private mutating func readOperator() throws(ExpressionFault) {
    if position + 2 < end, bytes[position + 1] == UInt8(ascii: "="), bytes[position + 2] == UInt8(ascii: "="),
      bytes[position] == UInt8(ascii: "=") || bytes[position] == UInt8(ascii: "!")
    {
      let range = position..<position + 3
      throw ExpressionFault(.unknownOperator(String(decoding: bytes[range], as: UTF8.self)), range)
    }
    if position + 1 < end, let found = Self.twoByteOperator(bytes[position], bytes[position + 1]) {
      append(.operator(found), to: position + 2)
      return
    }
    let byte = bytes[position]
    let range = position..<position + 1
    switch byte {
    case UInt8(ascii: "<"): append(.operator(.less), to: position + 1)
    case UInt8(ascii: ">"): append(.operator(.greater), to: position + 1)
    case UInt8(ascii: "!"): append(.operator(.not), to: position + 1)
    case UInt8(ascii: "-"): append(.operator(.subtract), to: position + 1)
    case UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      guard !isCondition else {
        throw ExpressionFault(.operatorOfExpressions(String(decoding: [byte], as: UTF8.self)), range)
      }
      append(
        .operator(FlowExpression.Operator(rawValue: String(decoding: [byte], as: UTF8.self)) ?? .add),
        to: position + 1
      )
    case UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "|"):
      throw ExpressionFault(.unknownOperator(String(decoding: [byte], as: UTF8.self)), range)
    case UInt8(ascii: "?"), UInt8(ascii: ":"): throw ExpressionFault(.ternary, range)
    case UInt8(ascii: "\""): throw ExpressionFault(.doubleQuotes, doubleQuoted())
    case UInt8(ascii: "`"): throw ExpressionFault(.backtickInside, range)
    case UInt8(ascii: "."):
      throw wordAfterDot()
    default:
      throw ExpressionFault(.unexpectedCharacter(String(decoding: [byte], as: UTF8.self)), range)
    }
  }

  private static func twoByteOperator(_ first: UInt8, _ second: UInt8) -> FlowExpression.Operator? {
    switch (first, second) {
    case (UInt8(ascii: "|"), UInt8(ascii: "|")): .or
    case (UInt8(ascii: "&"), UInt8(ascii: "&")): .and
    case (UInt8(ascii: "="), UInt8(ascii: "=")): .equal
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): .notEqual
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): .lessOrEqual
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): .greaterOrEqual
    default: nil
    }
  }

  /// From an opening double quote to behind the closing one.
  private func doubleQuoted() -> Range<Int> {
    let close = bytes[(position + 1)..<end].firstIndex(of: UInt8(ascii: "\""))
    return position..<(close.map { $0 + 1 } ?? end)
  }

  /// `.length` or `.toUpperCase()` behind a reference.
  private func wordAfterDot() -> ExpressionFault {
    var next = position + 1
    while next < end, bytes[next].isNameByte { next += 1 }
    let word = String(decoding: bytes[position..<next], as: UTF8.self)
    return ExpressionFault(next > position + 1 ? .methodCall(word) : .unexpectedCharacter("."), position..<next)
  }
}
