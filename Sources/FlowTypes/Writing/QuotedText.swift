/// Texts of strangers, as they may stand in the source of a program.
enum QuotedText {
  /// A text in quotes, whatever it holds; `escape` writes a character by its number.
  static func literal(_ text: String, escape: (Unicode.Scalar) -> String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\" + String(scalar)
      case _ where isHidden(scalar): literal += escape(scalar)
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  /// A note on one line, without invisible characters.
  static func line(_ note: Note) -> String {
    guard let foreign = note.foreign else { return note.words }
    var line = note.words + " "
    for scalar in foreign.unicodeScalars.prefix(Self.lengthLimit) {
      line.unicodeScalars.append(isHidden(scalar) ? " " : scalar)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Notes are cut before; this wraps what is still long.
  private static let lengthLimit = 2000

  /// Whether readers of the source do not see the character, or see other characters in another order because of it.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    case .spaceSeparator: scalar != " "
    default: false
    }
  }

  /// `\u` and four digits, twice for what is beyond.
  static func javaScript(_ scalar: Unicode.Scalar) -> String {
    UTF16.width(scalar) == 1
      ? "\\u" + digits(scalar.value, 4)
      : "\\u" + digits(UInt32(UTF16.leadSurrogate(scalar)), 4) + "\\u" + digits(UInt32(UTF16.trailSurrogate(scalar)), 4)
  }

  /// `\u` and four digits, or `\U` and eight.
  static func python(_ scalar: Unicode.Scalar) -> String {
    scalar.value < 0x10000 ? "\\u" + digits(scalar.value, 4) : "\\U" + digits(scalar.value, 8)
  }

  /// `\u{…}`.
  static func swift(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16) + "}"
  }

  private static func digits(_ value: UInt32, _ count: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
