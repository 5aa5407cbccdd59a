import FlowText
public import JSONText

/// A line of a file as it is shown under a finding, with what to underline.
public struct Excerpt: Sendable, Hashable {
  /// The line, or the part of a long one around the finding, with `…` where something is left out.
  ///
  /// What steers a terminal is shown escaped, a tab as blanks.
  public let text: String
  /// What precedes the underlined part, for the line below: blanks of the same width.
  public let indent: String
  /// How many columns of a terminal are underlined; at least 1.
  public let width: Int
  private let isCutBefore: Bool
  private let isCutAfter: Bool

  /// The most columns that a line takes.
  static let limit = 110
  /// What a tab is shown as.
  private static let tab = "    "

  /// No line at all.
  static let empty = Excerpt(of: 0..<0, in: LineTable([]), bytes: [])

  /// The excerpt for `range`, which is underlined up to the end of its first line.
  public init(of range: Range<Int>, in lines: LineTable, bytes: [UInt8]) {
    let line = lines.range(ofLine: lines.position(at: range.lowerBound).line)
    let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(range.upperBound, start), line.upperBound)
    if let plain = Excerpt(ofPlain: start..<end, in: line, bytes: bytes) {
      self = plain
      return
    }
    // Nothing further away than this can be shown, however long the line is.
    let reach = Excerpt.limit * 4
    // In a text that is no UTF-8 there may be no boundary before the finding.
    let first = min(Excerpt.boundary(max(line.lowerBound, start - reach), in: bytes), start)
    var shown = ShownLine()
    // It stands behind the gutter.
    shown.note("|")
    self.init(
      before: Excerpt.characters(bytes[first..<start], &shown),
      marked: Excerpt.characters(bytes[start..<Excerpt.boundary(min(end, start + reach), in: bytes)], &shown),
      after: Excerpt.characters(bytes[end..<Excerpt.boundary(min(line.upperBound, end + reach), in: bytes)], &shown),
      cuts: (before: start - reach > line.lowerBound, mark: end - start > reach, after: end + reach < line.upperBound),
      limit: Excerpt.limit
    )
  }

  /// What of a line has room; `cuts` says where there is more than is given.
  private init(
    before: [Character],
    marked: [Character],
    after: [Character],
    cuts: (before: Bool, mark: Bool, after: Bool),
    limit: Int
  ) {
    let shownMark = Excerpt.prefix(marked, columns: Excerpt.markLimit(in: limit))
    let isMarkCut = cuts.mark || shownMark.count < marked.count
    let room = max(limit - Excerpt.columns(shownMark), 0)
    let left = Excerpt.suffix(before, columns: max(room / 2, room - Excerpt.columns(after)))
    let right = isMarkCut ? [] : Excerpt.prefix(after, columns: room - Excerpt.columns(left))
    isCutBefore = cuts.before || left.count < before.count
    isCutAfter = isMarkCut || cuts.after || right.count < after.count

    let lead = (isCutBefore ? "…" : "") + String(left)
    text = lead + String(shownMark) + String(right) + (isCutAfter ? "…" : "")
    indent = .blanks(TerminalWidth.columns(of: lead))
    width = max(Excerpt.columns(shownMark), 1)
  }

  /// The excerpt where all that is shown is plain, as nearly always: a byte of it is a column.
  private init?(ofPlain range: Range<Int>, in line: Range<Int>, bytes: [UInt8]) {
    let (before, after) = (range.lowerBound - line.lowerBound, line.upperBound - range.upperBound)
    let markLimit = Excerpt.markLimit(in: Excerpt.limit)
    let isWhole = line.count <= Excerpt.limit && range.count <= markLimit
    let mark = min(range.count, markLimit)
    let isMarkCut = mark < range.count
    let room = Excerpt.limit - mark
    let left = isWhole ? before : min(before, max(room / 2, room - after))
    let right = isMarkCut ? 0 : isWhole ? after : min(after, room - left)
    let shown = bytes[range.lowerBound - left..<range.lowerBound + mark + right]
    guard shown.allSatisfy(Excerpt.isPlain) else { return nil }

    isCutBefore = left < before
    isCutAfter = isMarkCut || right < after
    text = (isCutBefore ? "…" : "") + String(decoding: shown, as: UTF8.self) + (isCutAfter ? "…" : "")
    indent = .blanks((isCutBefore ? 1 : 0) + left)
    width = max(mark, 1)
  }

  /// The same where a line has only so many columns.
  func fitted(to columns: Int) -> Excerpt {
    // What is underlined may be the end of the line, behind its last character.
    guard max(TerminalWidth.columns(of: text), indent.count + width) > columns else { return self }
    let characters = Array(text.dropFirst(isCutBefore ? 1 : 0).dropLast(isCutAfter ? 1 : 0))
    let before = Excerpt.prefix(characters, columns: indent.count - (isCutBefore ? 1 : 0))
    let marked = Excerpt.prefix(Array(characters[before.endIndex...]), columns: width)
    return Excerpt(
      before: Array(before),
      marked: Array(marked),
      after: Array(characters[(before.count + marked.count)...]),
      cuts: (before: isCutBefore, mark: false, after: isCutAfter),
      // Room for what tells that something is left out.
      limit: max(columns - 2, 1)
    )
  }

  /// The most columns that are underlined, so that something is left of what surrounds them.
  private static func markLimit(in limit: Int) -> Int { max(limit - 30, (limit + 1) / 2) }

  /// Whether a byte is a character of one column that can be shown as it is, whatever stands beside it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    0x20..<0x7F ~= byte && byte != UInt8(ascii: "#")
  }

  /// The first offset from `offset` on that begins a code point.
  private static func boundary(_ offset: Int, in bytes: [UInt8]) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// What is shown of bytes, behind what `line` holds.
  private static func characters(_ bytes: ArraySlice<UInt8>, _ line: inout ShownLine) -> [Character] {
    var text = ""
    for piece in UTF8Pieces(bytes) {
      switch piece {
      case .broken(let byte): text += UTF8Pieces.escape(of: byte)
      case .scalar("\t"): text += tab
      case .scalar(let scalar):
        if let escape = line.escape(for: scalar) {
          text += escape
          line.note("\\")
        } else {
          text.unicodeScalars.append(scalar)
          line.note(scalar)
        }
      }
    }
    return Array(text)
  }

  private static func prefix(_ characters: [Character], columns limit: Int) -> ArraySlice<Character> {
    var used = 0
    return characters.prefix {
      used += TerminalWidth.columns(of: $0)
      return used <= limit
    }
  }

  private static func suffix(_ characters: [Character], columns limit: Int) -> ArraySlice<Character> {
    var used = 0
    var start = characters.endIndex
    while start > characters.startIndex {
      used += TerminalWidth.columns(of: characters[start - 1])
      if used > limit { break }
      start -= 1
    }
    return characters[start...]
  }

  private static func columns(_ characters: some Sequence<Character>) -> Int {
    characters.reduce(0) { $0 + TerminalWidth.columns(of: $1) }
  }
}
