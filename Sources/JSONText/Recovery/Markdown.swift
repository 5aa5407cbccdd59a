// Samples copied from Markdown keep its backslashes: `"screens": \[`, `"routing\_model"`.

extension TokenReader {
  /// Whether Markdown's backslashes are in the text.
  ///
  /// Told by one before an underscore, or before a bracket that follows a blank or a colon. A backslash before a bracket inside a string may as well be a pattern's.
  static func looksLikeMarkdown(_ bytes: [UInt8]) -> Bool {
    var previous: UInt8 = UInt8(ascii: " ")
    for (position, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\\"), position + 1 < bytes.count {
        switch bytes[position + 1] {
        case UInt8(ascii: "_"): if previous != byte { return true }
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          if previous == UInt8(ascii: " ") || previous == UInt8(ascii: ":") || previous == UInt8(ascii: "\n") {
            return true
          }
        default: break
        }
      }
      previous = byte
    }
    return false
  }

  /// Whether the backslash at `position` is Markdown's.
  func isMarkdownEscape(at position: Int) -> Bool {
    guard isMarkdown else { return false }
    return switch byte(position + 1) {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "_"),
      UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "~"),
      UInt8(ascii: "`"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "!"), UInt8(ascii: "&"),
      UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}

extension JSONFault {
  static func markdownEscape(at position: Int) -> JSONFault {
    JSONFault(
      .markdownEscape,
      "this backslash is Markdown's, not JSON's; the text seems to be copied from a document",
      at: position..<position + 1,
      fix: .init("remove the backslash", replacing: position..<position + 1, by: "")
    )
  }
}
