import FlowLanguage
import FlowModel
import JSONText

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
}

extension MarkupCheck {
  static func checkMarkdown(
    _ texts: [JSONNode],
    of component: FlowComponent,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard component[.markdown] == nil else { return }
    for node in texts where node.kind == .string {
      guard let mark = Markup.markdown(in: node.document.bytes[node.contentRange]) else { continue }
      let markdown = component.fact?.property("markdown")
      let canHaveIt = markdown?.isKnown(in: facts.version) ?? false
      findings.report(
        .plainMarkdown,
        at: node,
        range: mark,
        "people see these characters as they stand: "
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

extension Markup {
  /// Where the first bold or struck text, or the first link, stands.
  static func markdown(in text: ArraySlice<UInt8>) -> Range<Int>? {
    var first = link(in: text)
    for found in [doubled(UInt8(ascii: "~"), in: text), doubled(UInt8(ascii: "*"), in: text)] {
      guard let found, found.lowerBound <= first?.lowerBound ?? found.lowerBound else { continue }
      first = found
    }
    return first
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
