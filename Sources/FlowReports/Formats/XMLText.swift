/// Text inside XML, between tags and in attributes alike.
package enum XMLText {
  /// Escapes what has a meaning in XML, and replaces what XML can't hold at all, not even escaped.
  package static func escaped(_ text: String) -> String {
    text.escaped { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\n": "&#10;"
      case "\t", "\r": " "
      case "\u{0}"..."\u{1F}", "\u{FFFE}"..."\u{FFFF}": "\u{FFFD}"
      default: nil
      }
    }
  }
}
