import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let htmlTag = Rule(
    "html-tag",
    .advice,
    summary: "A text has no HTML tags.",
    why: "Flows show no HTML; people read the tags.",
    examples: [
      .good(#"{"type": "TextBody", "text": "1 < 2, and b > a"}"#),
      .bad(#"{"type": "TextBody", "text": "Our ⟦<b>⟧terms</b>"}"#),
    ]
  )
}

extension MarkupCheck {
  static func checkTags(_ texts: [JSONNode], _ findings: inout Findings) {
    for node in texts where node.kind == .string {
      guard let tag = Markup.htmlTag(in: node.document.bytes[node.contentRange]) else { continue }
      findings.report(
        .htmlTag,
        at: node,
        range: tag,
        "people see this tag as it stands: texts can't hold HTML"
      )
    }
  }
}

extension Markup {
  /// Tags that people write in texts; in small letters.
  private static let tags: Set<String> = [
    "a", "b", "br", "p", "i", "u", "strong", "em", "div", "span", "ul", "ol", "li", "h1", "h2", "h3", "font", "img",
  ]

  /// Where the first tag stands: `<b>`, `</b>`, `<br/>`, `<a href=…>`.
  static func htmlTag(in text: ArraySlice<UInt8>) -> Range<Int>? {
    var start = text.startIndex
    while let open = text[start...].firstIndex(of: UInt8(ascii: "<")) {
      start = open + 1
      var name: [UInt8] = []
      var position = start
      if position < text.endIndex, text[position] == UInt8(ascii: "/") { position += 1 }
      while position < text.endIndex, name.count < 8, text[position].isLetterOrDigit {
        name.append(text[position] | 0x20)
        position += 1
      }
      guard !name.isEmpty, tags.contains(String(decoding: name, as: UTF8.self)),
        position < text.endIndex, [UInt8(ascii: ">"), UInt8(ascii: " "), UInt8(ascii: "/")].contains(text[position]),
        // An attribute is never that long.
        let close = text[position...].prefix(400).firstIndex(of: UInt8(ascii: ">"))
      else { continue }
      return open..<close + 1
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
