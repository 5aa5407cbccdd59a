/// Writes what files say into Markdown, where it can mean nothing but itself.
enum Markdown {
  /// A text as code.
  static func code(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let longest = line.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let pad = line.hasPrefix("`") || line.hasSuffix("`") || line.isEmpty ? " " : ""
    return fence + pad + line + pad + fence
  }

  /// A text as plain words.
  static func words(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline {
        result += " "
        continue
      }
      if "\\`*_{}[]()<>#+-!|~&$".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
