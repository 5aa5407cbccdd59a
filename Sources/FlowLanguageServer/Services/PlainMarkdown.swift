/// Markdown for clients that show texts as they are.
enum PlainMarkdown {
  /// The text without marks of emphasis, code and headings; what stands between the marks of code stays as it is.
  static func text(of markdown: String) -> String {
    var lines: [String] = []
    var isInFence = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInFence.toggle()
      } else {
        lines.append(isInFence ? String(line) : plain(line))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func plain(_ line: Substring) -> String {
    let content = line.drop { $0 == "#" }
    let text = content.count < line.count && content.first == " " ? content.dropFirst() : line
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // Every other part is code; one mark alone is a letter like others.
    guard parts.count % 2 == 1 else { return withoutEmphasis(text[...]) }
    return parts.enumerated().map { $0.offset % 2 == 1 ? String($0.element) : withoutEmphasis($0.element) }.joined()
  }

  private static func withoutEmphasis(_ text: Substring) -> String {
    text.split(separator: "**", omittingEmptySubsequences: false).joined().replacingEscapes()
  }
}

extension String {
  /// The text without backslashes before signs that mean something in Markdown.
  fileprivate func replacingEscapes() -> String {
    var result = ""
    var isEscaped = false
    for character in self {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      if isEscaped, !"\\`*_{}[]()<>#+-.!|$".contains(character) { result.append("\\") }
      result.append(character)
      isEscaped = false
    }
    return isEscaped ? result + "\\" : result
  }
}
