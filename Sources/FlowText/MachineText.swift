/// A text for programs, in whose form a writer of ours has put everything foreign between quotes.
///
/// The same text may land in the log of a CI service, or on a terminal, where nobody minds quotes: so what steers
/// those is escaped as the form itself escapes it, and means the same to the program that reads it.
package struct MachineText: Sendable, Hashable {
  package let bytes: [UInt8]
  private let isFile: Bool

  private init(_ bytes: [UInt8], isFile: Bool = false) {
    self.bytes = bytes
    self.isFile = isFile
  }

  /// The bytes of a file, or of a patch of it, for whoever keeps them in a file again: they stay as they are.
  package static func file(_ bytes: [UInt8]) -> MachineText { MachineText(bytes, isFile: true) }

  /// Texts that are one only together, such as the parts of a report.
  package static func joined(_ parts: [MachineText]) -> MachineText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.bytes.count })
    for part in parts { bytes += part.bytes }
    return MachineText(bytes, isFile: parts.contains(where: \.isFile))
  }

  /// What a terminal gets to see, where nobody keeps it: nothing that steers it.
  package var bytesForTerminal: [UInt8] {
    guard isFile else { return bytes }
    var shown: [UInt8] = []
    for piece in UTF8Pieces(bytes) {
      switch piece {
      case .scalar(let scalar) where scalar == "\n" || scalar == "\t" || !ShownLine.isHidden(scalar):
        shown += UTF8.encode(scalar).map(Array.init) ?? []
      // Half of the end of a line, as a rule.
      case .scalar("\r"): continue
      case .scalar(let scalar): shown += ShownLine.escape(of: scalar).utf8
      case .broken(let byte): shown += UTF8Pieces.escape(of: byte).utf8
      }
    }
    return shown
  }

  /// A valid JSON text.
  package static func json(_ text: String) -> MachineText { json(Array(text.utf8)) }

  /// A valid JSON text in UTF-8.
  package static func json(_ bytes: [UInt8]) -> MachineText {
    escaped(bytes) { scalar in
      scalar.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }
  }

  /// A valid XML text.
  package static func xml(_ text: String) -> MachineText {
    escaped(Array(text.utf8)) { "&#\($0.value);" }
  }

  /// Outside of its strings no such text has anything but line breaks, blanks and ASCII without `##`.
  private static func escaped(_ text: [UInt8], by escape: (Unicode.Scalar) -> String) -> MachineText {
    if ShownLine.isPlain(text.span) || isHarmless(text) { return MachineText(text) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var line = ShownLine()
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let isOurs = scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == ":"
      if !isOurs, line.escape(for: scalar) != nil {
        bytes += escape(scalar).utf8
        line.note("\\")
      } else {
        bytes += UTF8.encode(scalar).map(Array.init) ?? []
        line.note(scalar)
      }
    }
    return MachineText(bytes)
  }

  /// Whether nothing has to be escaped, as in nearly all texts: there is no `##`, and no character of the few places in
  /// Unicode that ``ShownLine/isHidden(_:)`` tells of.
  private static func isHarmless(_ text: [UInt8]) -> Bool {
    // The two bytes before each.
    var (first, second): (UInt8, UInt8) = (0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "#"): if second == byte { return false }
      case 0x20..<0x7F: break
      case 0..<0x20: if byte != UInt8(ascii: "\n") { return false }
      case 0x7F: return false
      default: if mayHide(first, second, byte) { return false }
      }
      (first, second) = (second, byte)
    }
    return true
  }

  /// Whether a byte beyond ASCII ends a character that is hidden; U+0080 to U+009F, U+061C, U+200E and so on.
  private static func mayHide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (_, 0xC2): third <= 0x9F
    case (_, 0xD8): third == 0x9C
    case (0xE2, 0x80): third == 0x8E || third == 0x8F || 0xA8...0xAE ~= third
    case (0xE2, 0x81): 0xA6...0xA9 ~= third
    default: false
    }
  }
}
