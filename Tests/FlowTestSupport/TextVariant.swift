import JSONText

/// Ways to write the same JSON differently.
package enum TextVariant: String, Sendable, CaseIterable {
  case minified, crlf, tabs, textBefore, membersReversed

  /// The same values in another text.
  package func rewriting(_ text: String) -> String {
    switch self {
    case .minified: rewritten(text, separator: "", space: "")
    case .crlf: text.replacing("\n", with: "\r\n")
    case .tabs: text.replacing("\n", with: "\n\t\t")
    case .textBefore: withTextBefore(text)
    case .membersReversed: rewritten(text, separator: "\n", space: " ", isReversed: true)
    }
  }

  /// Puts text that is not ASCII into the first title, which stands before most of what is wrong.
  private func withTextBefore(_ text: String) -> String {
    guard let title = text.firstRange(of: #""title": ""#), text[title.upperBound...].first != "$",
      text[title.upperBound...].first != "`"
    else { return text }
    return text[..<title.upperBound] + "Größe 🎉 " + text[title.upperBound...]
  }

  private func rewritten(_ text: String, separator: String, space: String, isReversed: Bool = false) -> String {
    Self.text(of: JSONDocument(parsing: text).root, separator, space, isReversed)
  }

  private static func text(of node: JSONNode, _ separator: String, _ space: String, _ isReversed: Bool) -> String {
    switch node.kind {
    case .object:
      // Equal keys keep their order, since the last one counts.
      let names = node.members.map(\.name)
      let canReverse = isReversed && Set(names).count == names.count
      let members = node.members.map {
        $0.key.sourceText + ":" + space + text(of: $0.value, separator, space, isReversed)
      }
      return "{" + (canReverse ? members.reversed() : members).joined(separator: "," + separator) + "}"
    case .array:
      return "[" + node.elements.map { text(of: $0, separator, space, isReversed) }.joined(separator: "," + separator)
        + "]"
    default: return node.sourceText
    }
  }
}
