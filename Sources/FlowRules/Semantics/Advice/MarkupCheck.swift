import FlowLanguage
import FlowModel
import JSONText

/// Texts with marks that nobody reads as such.
enum MarkupCheck: FlowCheck {
  static let rules: [Rule] = [.plainMarkdown, .htmlTag]

  /// The properties whose text people read.
  private static let shown = ["text", "label", "description", "helper-text"]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    for screen in facts.flow.screens {
      for component in screen.components where component.fact != nil {
        for property in shown {
          guard let value = component.node[property] else { continue }
          let texts = value.kind == .array ? value.elements : [value]
          checkTags(texts, &findings)
          if property == "text", component.fact?.category == .text, component.fact != .richText {
            checkMarkdown(texts, of: component, facts, &findings)
          }
        }
      }
    }
  }

  private static func checkTags(_ texts: [JSONNode], _ findings: inout Findings) {
    for node in texts where node.kind == .string {
      guard let tag = Markup.htmlTag(in: node.document.bytes[node.contentRange]) else { continue }
      findings.report(
        .htmlTag,
        at: node,
        range: tag,
        "people read this tag as it stands: texts know no HTML"
      )
    }
  }

  private static func checkMarkdown(
    _ texts: [JSONNode],
    of component: FlowComponent,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard component.node["markdown"] == nil else { return }
    for node in texts where node.kind == .string {
      guard let mark = Markup.markdown(in: node.document.bytes[node.contentRange]) else { continue }
      let markdown = component.fact?.property("markdown")
      let canHaveIt = markdown?.isKnown(in: facts.version) ?? false
      findings.report(
        .plainMarkdown,
        at: node,
        range: mark,
        "people read these signs as they stand: "
          + (canHaveIt
            ? "set 'markdown' to true"
            : "\(component.type.withArticle) shows no Markdown"
              + (markdown == nil ? "" : " before \(markdown?.since ?? facts.version)"))
      )
      // The property stands for all lines.
      return
    }
  }
}

/// Marks in the bytes of a text as it stands in the file.
private enum Markup {
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

  /// Where the first bold or struck text, or the first link, stands.
  static func markdown(in text: ArraySlice<UInt8>) -> Range<Int>? {
    [doubled(UInt8(ascii: "*"), in: text), doubled(UInt8(ascii: "~"), in: text), link(in: text)].compactMap { $0 }
      .min { $0.lowerBound < $1.lowerBound }
  }

  /// `**bold**`: two signs twice, with something between them that begins and ends without a blank.
  private static func doubled(_ sign: UInt8, in text: ArraySlice<UInt8>) -> Range<Int>? {
    var open: Int?
    var position = text.startIndex
    while position + 1 < text.endIndex {
      guard text[position] == sign, text[position + 1] == sign else {
        position += 1
        continue
      }
      if let start = open, position > start + 2, text[position - 1] != UInt8(ascii: " ") { return start..<position + 2 }
      let next = position + 2
      open = next < text.endIndex && text[next] != UInt8(ascii: " ") && text[next] != sign ? position : nil
      position = next
    }
    return nil
  }

  /// `[text](http…)`.
  private static func link(in text: ArraySlice<UInt8>) -> Range<Int>? {
    var open: Int?
    var position = text.startIndex
    while position < text.endIndex {
      if text[position] == UInt8(ascii: "[") { open = position }
      if text[position] == UInt8(ascii: "]"), let start = open {
        let rest = text[(position + 1)...]
        if rest.starts(with: "(http".utf8), let end = rest.prefix(2_000).firstIndex(of: UInt8(ascii: ")")) {
          return start..<end + 1
        }
        open = nil
      }
      position += 1
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

extension Rule {
  static let plainMarkdown = Rule(
    "plain-markdown",
    .advice,
    summary: "A text with Markdown stands in a component that shows it.",
    why: "Without `markdown`, which TextBody and TextCaption have from 5.1, people read the asterisks and brackets.",
    examples: [
      .good(#"{"type": "TextBody", "text": "Our **terms**", "markdown": true}"#),
      .bad(#"{"type": "TextBody", "text": "Our ⟦**terms**⟧"}"#),
      .bad(#"{"type": "TextBody", "text": "Read ⟦[our terms](https://example.com/terms)⟧"}"#),
    ]
  )

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
