/// Cuts a text with faults into tokens.
///
/// A copy reads ahead without leaving a trace.
struct TokenReader {
  let bytes: [UInt8]
  var position = 0
  /// What is wrong between the tokens: comments, characters that are no blanks.
  var faultsBetween: [JSONFault] = []
  /// The brackets that would close the open containers, the innermost last.
  var closers: [UInt8] = []
  /// Whether backslashes before brackets and underscores are Markdown's.
  let isMarkdown: Bool
  private var isAtLineStart = true
  private var lineStart = 0
  private var indent = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isMarkdown = Self.looksLikeMarkdown(bytes)
  }

  /// The byte at a position; 0 outside the text.
  func byte(_ position: Int) -> UInt8 {
    position >= 0 && position < bytes.count ? bytes[position] : 0
  }

  /// The next token; `expectsKey` helps to tell where an unclosed string ends.
  mutating func next(expectsKey: Bool = false) -> Token {
    skipBlanks()
    let isFirst = isAtLineStart
    if isFirst { indent = position - lineStart }
    isAtLineStart = false
    var token = position < bytes.count ? read(expectsKey: expectsKey) : Token(kind: .end, range: position..<position)
    token.isFirstOnLine = isFirst
    token.indent = indent
    position = token.range.upperBound
    return token
  }

  /// The token after this place, without moving.
  func peek() -> Token {
    var probe = self
    return probe.next()
  }

  private func read(expectsKey: Bool) -> Token {
    switch bytes[position] {
    case UInt8(ascii: "{"): template() ?? sign(.openBrace)
    case UInt8(ascii: "}"): sign(.closeBrace)
    case UInt8(ascii: "["): sign(.openBracket)
    case UInt8(ascii: "]"): sign(.closeBracket)
    case UInt8(ascii: ","): sign(.comma)
    case UInt8(ascii: ":"): sign(.colon)
    case UInt8(ascii: ";"): sign(.semicolon)
    case UInt8(ascii: "="): sign(.equals, length: byte(position + 1) == UInt8(ascii: ">") ? 2 : 1)
    case UInt8(ascii: "\""): string(expectsKey: expectsKey)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): singleQuoted()
    case 0xE2 where SmartQuote.isOpening(bytes, position): smartQuoted()
    default: word()
    }
  }

  private func sign(_ kind: Token.Kind, length: Int = 1) -> Token {
    Token(kind: kind, range: position..<position + length)
  }

  /// Goes to the next token, over white space, and notes what else stands in between.
  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        position += 1
        lineStart = position
        isAtLineStart = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
      case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "/"): skipComment(to: lineEnd(from: position))
      case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "*"): skipBlockComment()
      case UInt8(ascii: "#"): skipComment(to: lineEnd(from: position))
      case UInt8(ascii: "\\") where isMarkdownEscape(at: position):
        faultsBetween.append(.markdownEscape(at: position))
        position += 1
      default:
        guard let length = InvisibleCharacter.length(bytes, position) else { return }
        skipInvisible(length)
      }
    }
  }

  private mutating func skipComment(to end: Int) {
    let text = position..<end
    faultsBetween.append(
      JSONFault(
        .comment,
        "comments are not allowed in JSON",
        at: text,
        fix: .init("remove the comment", replacing: text, by: "")
      )
    )
    position = end
  }

  private mutating func skipBlockComment() {
    var end = position + 2
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "*"), byte(end + 1) == UInt8(ascii: "/") { return skipComment(to: end + 2) }
      end += 1
    }
    faultsBetween.append(
      JSONFault(.comment, "comments are not allowed in JSON, and this one never ends", at: position..<position + 2)
    )
    position = end
  }

  private mutating func skipInvisible(_ length: Int) {
    var end = position + length
    while let more = InvisibleCharacter.length(bytes, end) { end += more }
    faultsBetween.append(InvisibleCharacter.fault(bytes, position..<end))
    position = end
  }

  /// The end of the line that `start` is on, before its line break.
  func lineEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    return end
  }

  /// The first position from `start` on that is not a blank; line breaks are not skipped.
  func nonBlank(from start: Int) -> Int {
    var position = start
    while byte(position) == UInt8(ascii: " ") || byte(position) == UInt8(ascii: "\t") { position += 1 }
    return position
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
