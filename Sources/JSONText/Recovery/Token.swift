/// A piece of a text that may have faults.
struct Token {
  enum Kind {
    case openBrace, closeBrace, openBracket, closeBracket, comma, colon
    /// `=` or `=>`.
    case equals
    case semicolon
    case string
    /// Anything without quotes: a number, a literal, a bare key, rubbish.
    case word
    case placeholder
    case end
  }

  let kind: Kind
  let range: Range<Int>
  /// The lengths of the quotes of a string.
  var openLength: UInt8 = 0
  var closeLength: UInt8 = 0
  var hasEscapes = false
  /// Whether the string ends where nothing says for certain that it does.
  var isUnclosed = false
  var isFirstOnLine = false
  /// How far the first token of the line stands from the line's start, in bytes.
  var indent = 0
  /// What is wrong inside the token.
  var faults: [JSONFault] = []

  var content: Range<Int> { range.lowerBound + Int(openLength)..<range.upperBound - Int(closeLength) }

  var isCloser: Bool { kind == .closeBrace || kind == .closeBracket }

  var beginsValue: Bool {
    switch kind {
    case .openBrace, .openBracket, .string, .word, .placeholder: true
    default: false
    }
  }
}
