/// A piece of a JSON text as somebody types it: an unclosed string ends with its line.
struct TypingToken {
  enum Kind {
    case openObject, closeObject, openArray, closeArray, comma, colon
    case string(isClosed: Bool)
    /// Anything else without blanks: numbers, `true`, a key without its quotes.
    case word
  }

  let kind: Kind
  let range: Range<Int>

  /// Whether a value can begin with it, or be it.
  var isValue: Bool {
    switch kind {
    case .openObject, .openArray, .string, .word: true
    case .closeObject, .closeArray, .comma, .colon: false
    }
  }

  /// Whether it may stand behind a value: what shows that a closing quote really closes.
  var mayFollowValue: Bool {
    switch kind {
    case .closeObject, .closeArray, .comma, .colon: true
    case .openObject, .openArray, .string, .word: false
    }
  }
}

/// Cuts a text into tokens around the place where somebody types.
struct TypingTokens {
  private let bytes: [UInt8]

  /// All tokens of `bytes`; a string around `cursor` that takes in its neighbours counts as not closed.
  static func all(in bytes: [UInt8], cursor: Int) -> [TypingToken] {
    TypingTokens(bytes: bytes).read(cursor)
  }

  private func read(_ cursor: Int) -> [TypingToken] {
    var tokens: [TypingToken] = []
    var position = 0
    while let token = next(from: position) {
      let token = endsTooLate(token, cursor) ? cut(token, at: cursor) : token
      tokens.append(token)
      position = token.range.upperBound
    }
    return tokens
  }

  private func next(from start: Int) -> TypingToken? {
    var position = start
    while position < bytes.count, isBlank(bytes[position]) { position += 1 }
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "{"): return sign(.openObject, position)
    case UInt8(ascii: "}"): return sign(.closeObject, position)
    case UInt8(ascii: "["): return sign(.openArray, position)
    case UInt8(ascii: "]"): return sign(.closeArray, position)
    case UInt8(ascii: ","): return sign(.comma, position)
    case UInt8(ascii: ":"): return sign(.colon, position)
    case UInt8(ascii: "\""): return string(position)
    default: return word(position)
    }
  }

  private func sign(_ kind: TypingToken.Kind, _ position: Int) -> TypingToken {
    TypingToken(kind: kind, range: position..<position + 1)
  }

  private func string(_ start: Int) -> TypingToken {
    var position = start + 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""): return TypingToken(kind: .string(isClosed: true), range: start..<position + 1)
      case UInt8(ascii: "\\"): position = min(position + 2, bytes.count)
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        return TypingToken(kind: .string(isClosed: false), range: start..<position)
      default: position += 1
      }
    }
    return TypingToken(kind: .string(isClosed: false), range: start..<position)
  }

  private func word(_ start: Int) -> TypingToken {
    var position = start + 1
    while position < bytes.count, !isBlank(bytes[position]), !isSign(bytes[position]) { position += 1 }
    return TypingToken(kind: .word, range: start..<position)
  }

  /// Whether a closed string around the cursor was closed by the quote that opens its neighbour.
  ///
  /// Behind a string's end stands a comma, a colon, a closing bracket, a line break or nothing.
  private func endsTooLate(_ token: TypingToken, _ cursor: Int) -> Bool {
    guard case .string(isClosed: true) = token.kind, token.range.lowerBound < cursor, cursor < token.range.upperBound
    else { return false }
    var position = token.range.upperBound
    while position < bytes.count, isBlank(bytes[position]) {
      if bytes[position] == UInt8(ascii: "\n") || bytes[position] == UInt8(ascii: "\r") { return false }
      position += 1
    }
    guard let following = next(from: position) else { return false }
    return !following.mayFollowValue
  }

  /// The string up to the first sign behind the cursor that can't belong to what is typed.
  private func cut(_ token: TypingToken, at cursor: Int) -> TypingToken {
    var end = cursor
    while end < token.range.upperBound - 1, !isSign(bytes[end]), !isBlank(bytes[end]) { end += 1 }
    return TypingToken(kind: .string(isClosed: false), range: token.range.lowerBound..<end)
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\t")
  }

  private func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: "\""):
      true
    default: false
    }
  }
}
