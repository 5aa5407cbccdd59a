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
  package static func json(_ text: String) -> MachineText {
    escaped(text) { scalar in
      scalar.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }
  }

  /// A valid XML text.
  package static func xml(_ text: String) -> MachineText {
    escaped(text) { "&#\($0.value);" }
  }

  /// Outside of its strings no such text has anything but line breaks, blanks and ASCII without `##`.
  private static func escaped(_ text: String, by escape: (Unicode.Scalar) -> String) -> MachineText {
    var bytes = Array(text.utf8)
    let isPlain = bytes.allSatisfy { 0x20..<0x7F ~= $0 && $0 != UInt8(ascii: "#") || $0 == UInt8(ascii: "\n") }
    if isPlain { return MachineText(bytes) }
    bytes.removeAll(keepingCapacity: true)
    var line = ShownLine()
    for scalar in text.unicodeScalars {
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
}
