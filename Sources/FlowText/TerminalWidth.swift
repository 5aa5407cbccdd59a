/// How many columns characters take on a terminal.
package enum TerminalWidth {
  package static func columns(of text: some StringProtocol) -> Int {
    // A byte is a column where all is ASCII, as nearly always.
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + columns(of: $1) }
  }

  package static func columns(of character: Character) -> Int {
    if character.isASCII { return 1 }
    guard let scalar = character.unicodeScalars.first else { return 0 }
    // Stands for what is no character, of which a broken file may be full; and asking Unicode is slow.
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
