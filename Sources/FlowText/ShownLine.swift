/// What a line holds so far, and what must not follow in it as it is.
///
/// Runners of CI services look for commands in all that a program prints: GitHub's for `::name::` where a line begins,
/// and, as that of Azure and TeamCity, for `##[…]`, `##vso[…]` and `##teamcity[…]` anywhere.
package struct ShownLine: Sendable, Hashable {
  private enum Start: Sendable, Hashable {
    /// Nothing but blanks.
    case blank
    /// Blanks and one colon.
    case colon
    case text
  }

  private enum Mark: Sendable, Hashable {
    case none
    /// `#` is the last.
    case hash
    /// `##` and letters are the last.
    case command
  }

  private var start = Start.blank
  private var mark = Mark.none

  /// A line without anything.
  package init() {}

  /// Whether a bracket that follows may make a command.
  var mayBecomeCommand: Bool { mark != .none }

  /// What a stranger's character is shown as; nil where it can stay as it is.
  package func escape(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\n": return #"\n"#
    case "\r": return #"\r"#
    case "\t": return #"\t"#
    case ":" where start != .text: return Self.escape(of: scalar)
    case "[" where mark == .command: return Self.escape(of: scalar)
    default: return Self.isHidden(scalar) ? Self.escape(of: scalar) : nil
    }
  }

  /// `\u{1b}`, as Swift, Rust and JavaScript write it.
  static func escape(of scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16))}"
  }

  /// Whether a character steers what shows it: controls, separators of lines, and marks of the direction of writing.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: true
    case 0x20..<0x061C: false
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Remembers what was added to the line.
  package mutating func note(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n": self = ShownLine()
    case " ", "\t", "\r": mark = .none
    case "#":
      start = .text
      mark = mark == .none ? .hash : .command
    case "a"..."z", "A"..."Z":
      start = .text
      mark = mark == .command ? .command : .none
    case ":":
      start = start == .blank ? .colon : .text
      mark = .none
    default:
      // The runner takes away all that Unicode calls a blank.
      if scalar.isASCII || !scalar.properties.isWhitespace { start = .text }
      mark = .none
    }
  }

  mutating func note(text: Substring) {
    if isHarmless(text) { return }
    // Only its last line matters.
    if let end = text.utf8.lastIndex(of: UInt8(ascii: "\n")) {
      self = ShownLine()
      for scalar in text[text.utf8.index(after: end)...].unicodeScalars { note(scalar) }
    } else {
      for scalar in text.unicodeScalars { note(scalar) }
    }
  }

  /// Whether a text can follow as it is and changes nothing here, as nearly all do; false where that takes a closer
  /// look.
  func isHarmless(_ text: Substring) -> Bool {
    start == .text && mark == .none && Self.isPlain(text.utf8.span)
  }

  /// What a text begins with that can follow as it is and changes nothing here.
  func harmlessBeginning(of text: Substring) -> Substring {
    guard start == .text, mark == .none else { return text.prefix(0) }
    return Substring(text.utf8.prefix(while: Self.isPlain))
  }

  /// Whether all bytes are characters of ASCII that mean nothing to anybody, wherever they stand behind others.
  static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    // Least and greatest of all are found for many bytes at once; what is sought becomes 0.
    var (least, greatest, hash) = (UInt8.max, UInt8.min, UInt8.max)
    for index in bytes.indices {
      let byte = bytes[index]
      least = min(least, byte)
      greatest = max(greatest, byte)
      hash = min(hash, byte ^ UInt8(ascii: "#"))
    }
    return least >= 0x20 && greatest < 0x7F && hash != 0
  }

  private static func isPlain(_ byte: UInt8) -> Bool { 0x20..<0x7F ~= byte && byte != UInt8(ascii: "#") }
}
