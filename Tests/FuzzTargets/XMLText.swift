/// Whether a text is XML, as far as our reports use it: elements, attributes, text and entities.
enum XMLText {
  /// What is wrong; nil if nothing is.
  static func fault(in text: String) -> String? {
    var open: [String] = []
    var rest = text.unicodeScalars[...]
    if let end = rest.firstIndex(of: ">"), String(rest.prefix(5)) == "<?xml" { rest = rest[rest.index(after: end)...] }
    while let scalar = rest.first {
      if scalar != "<" {
        let part = rest.prefix { $0 != "<" }
        if let fault = fault(inContent: part) { return fault }
        rest = rest[part.endIndex...]
        continue
      }
      guard let tag = tag(at: &rest) else { return "a tag has no end" }
      if let fault = fault(inContent: tag.dropFirst().dropLast()) { return fault }
      let name = String(tag.dropFirst().prefix { $0 != " " && $0 != ">" })
      if name.hasPrefix("/") {
        guard open.popLast() == String(name.dropFirst()) else { return "</…\(name) closes nothing" }
      } else if tag.dropLast().last != "/" {
        open.append(name)
      }
    }
    return open.isEmpty ? nil : "\(open) is not closed"
  }

  /// Up to the next `>` outside of quotes.
  private static func tag(at rest: inout Substring.UnicodeScalarView) -> Substring.UnicodeScalarView? {
    var isQuoted = false
    for index in rest.indices {
      if rest[index] == "\"" { isQuoted.toggle() }
      if rest[index] == ">", !isQuoted {
        let tag = rest[...index]
        rest = rest[rest.index(after: index)...]
        return tag
      }
    }
    return nil
  }

  private static func fault(inContent text: Substring.UnicodeScalarView) -> String? {
    var rest = text
    while let scalar = rest.popFirst() {
      switch scalar {
      case "<": return "'<' stands in a value"
      case "&":
        let name = String(rest.prefix { $0 != ";" }.prefix(8))
        let isNumber = name.hasPrefix("#") && name.dropFirst().allSatisfy { ("0"..."9").contains($0) } && name.count > 1
        if !isNumber, !["amp", "lt", "gt", "quot", "apos"].contains(name) { return "'&\(name)' is not an entity" }
      case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}", "\u{FFFE}"..."\u{FFFF}": return "a character can't be in XML"
      default: break
      }
    }
    return nil
  }
}
