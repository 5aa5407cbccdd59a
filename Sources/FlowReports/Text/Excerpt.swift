public import JSONText

/// A line of a file as it is shown under a finding, with what to underline.
public struct Excerpt: Sendable, Hashable {
  /// The line, or the part of a long one around the finding, with `…` where something is left out.
  public let text: String
  /// What precedes the underlined part, for the line below: blanks of the same width, tabs kept.
  public let indent: String
  /// How many columns of a terminal are underlined; at least 1.
  public let width: Int

  /// The most columns that a line takes.
  static let limit = 110
  /// The most columns that are underlined, so that something is left of what surrounds them.
  private static let markLimit = limit - 30

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
    let before = Excerpt.characters(bytes[first..<start])
    let marked = Excerpt.characters(bytes[start..<Excerpt.boundary(min(end, start + reach), in: bytes)])
    let after = Excerpt.characters(bytes[end..<Excerpt.boundary(min(line.upperBound, end + reach), in: bytes)])

    let shownMark = Excerpt.prefix(marked, columns: Excerpt.markLimit)
    let isMarkCut = shownMark.count < marked.count || end - start > reach
    let room = max(Excerpt.limit - Excerpt.columns(shownMark), 0)
    let left = Excerpt.suffix(before, columns: max(room / 2, room - Excerpt.columns(after)))
    let isLeftCut = left.count < before.count || start - reach > line.lowerBound
    let right = isMarkCut ? [] : Excerpt.prefix(after, columns: room - Excerpt.columns(left))
    let isRightCut = isMarkCut || right.count < after.count || end + reach < line.upperBound

    let lead = (isLeftCut ? "…" : "") + String(left)
    text = lead + String(shownMark) + String(right) + (isRightCut ? "…" : "")
    indent = String(
      lead.flatMap { $0 == "\t" ? ["\t"] : Array(repeating: Character(" "), count: Excerpt.columns([$0])) }
    )
    width = max(Excerpt.columns(shownMark), 1)
  }

  /// The excerpt where all that is shown is plain, as nearly always: a byte of it is a column.
  private init?(ofPlain range: Range<Int>, in line: Range<Int>, bytes: [UInt8]) {
    let (before, after) = (range.lowerBound - line.lowerBound, line.upperBound - range.upperBound)
    let isWhole = line.count <= Excerpt.limit && range.count <= Excerpt.markLimit
    let mark = min(range.count, Excerpt.markLimit)
    let isMarkCut = mark < range.count
    let room = Excerpt.limit - mark
    let left = isWhole ? before : min(before, max(room / 2, room - after))
    let right = isMarkCut ? 0 : isWhole ? after : min(after, room - left)
    let shown = bytes[range.lowerBound - left..<range.lowerBound + mark + right]
    guard shown.allSatisfy(Excerpt.isPlain) else { return nil }

    let (isLeftCut, isRightCut) = (left < before, isMarkCut || right < after)
    text = (isLeftCut ? "…" : "") + String(decoding: shown, as: UTF8.self) + (isRightCut ? "…" : "")
    let (tab, blank) = (UInt8(ascii: "\t"), UInt8(ascii: " "))
    let blanks = shown.prefix(left).map { $0 == tab ? tab : blank }
    indent = (isLeftCut ? " " : "") + String(decoding: blanks, as: UTF8.self)
    width = max(mark, 1)
  }

  /// Whether a byte is a character of one column that terminals show as it is, or a tab.
  private static func isPlain(_ byte: UInt8) -> Bool {
    0x20..<0x7F ~= byte || byte == UInt8(ascii: "\t")
  }

  /// The first offset from `offset` on that begins a code point.
  private static func boundary(_ offset: Int, in bytes: [UInt8]) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// The text, with control characters that would disturb a terminal replaced.
  private static func characters(_ bytes: ArraySlice<UInt8>) -> [Character] {
    String(decoding: bytes, as: UTF8.self).map { character in
      guard character != "\t", let scalar = character.unicodeScalars.first else { return character }
      // C0, DEL and C1, by value: asking Unicode for the category of every character is slow.
      return scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? "\u{FFFD}" : character
    }
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

/// How many columns characters take on a terminal.
enum TerminalWidth {
  static func columns(of character: Character) -> Int {
    if character.isASCII { return 1 }
    guard let scalar = character.unicodeScalars.first else { return 0 }
    // Stands for control characters, of which a broken file may be full; and asking Unicode is slow.
    if scalar == "\u{FFFD}" { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    let isShownAsEmoji = character.unicodeScalars.contains { $0.value == 0xFE0F }
    return isShownAsEmoji || wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// The blocks of characters that are as wide as two letters (Unicode Standard Annex 11, W and F).
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
