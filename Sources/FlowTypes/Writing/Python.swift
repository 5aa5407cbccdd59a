/// What the two kinds of Python have in common.
enum Python {
  static func literal(_ text: String) -> String { QuotedText.literal(text, escape: QuotedText.python) }

  static func literal(_ literal: Literal) -> String {
    switch literal {
    case .text(let text): self.literal(text)
    case .integer(let number): String(number)
    case .boolean(let flag): flag ? "True" : "False"
    }
  }

  /// A documentation string, escaped so that nothing in it can end it.
  static func write(docstring notes: [Note], _ depth: Int, _ lines: inout SourceLines) {
    let texts = notes.map { note in
      String(QuotedText.line(note).flatMap { "\\\"".contains($0) ? "\\\($0)" : String($0) })
    }
    guard texts.count > 1 else { return lines.add("\"\"\"\(texts.first ?? "")\"\"\"", depth, step: 4) }
    lines.add("\"\"\"\(texts[0])", depth, step: 4)
    for text in texts.dropFirst() { lines.add(text, depth, step: 4) }
    lines.add("\"\"\"", depth, step: 4)
  }

  static func write(comment notes: [Note], _ depth: Int, _ lines: inout SourceLines) {
    for note in notes { lines.add("#: " + QuotedText.line(note), depth, step: 4) }
  }

  /// Whether the text is a name of Python that is read as it is spelled.
  static func isPlainName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first == "_" || (first.isASCII && Character(first).isLetter) else {
      return false
    }
    return text.unicodeScalars.allSatisfy {
      $0.isASCII && ($0 == "_" || Character($0).isLetter || Character($0).isNumber)
    } && !ReservedNames.pythonKeywords.contains(text)
  }

  /// An import of these names, if there are any.
  static func writeImport(_ names: Set<String>, from module: String, _ lines: inout SourceLines) {
    guard !names.isEmpty else { return }
    lines.add("from \(module) import \(names.sorted().joined(separator: ", "))")
  }

  static func alternatives(_ names: [TypeName]) -> String {
    names.count == 1 ? names[0].joined : "Union[\n    " + names.map(\.joined).joined(separator: ",\n    ") + ",\n]"
  }
}
