import JSONText

extension Drawer {
  mutating func draw(markdown text: String, isPage: Bool) {
    let blocks = Markdown(text).blocks
    for block in blocks { draw(block, isPage: isPage) }
  }

  private mutating func draw(_ block: Markdown.Block, isPage: Bool) {
    switch block {
    case .heading(let level, let spans):
      let name = !isPage ? nil : level == 1 ? "heading" : level == 2 ? "subheading" : nil
      draw(spans, in: name == nil ? (isPage ? "p" : "span") : level == 1 ? "h3" : "h4", name ?? "paragraph")
    case .paragraph(let spans): draw(spans, in: isPage ? "p" : "span", "paragraph")
    case .list(let isOrdered, let items):
      html.open("ul", [("class", isOrdered ? "ordered" : "plain")])
      for item in items { draw(item, in: "li", "") }
      html.close("ul")
    case .table(let rows):
      html.open("table")
      for (index, row) in rows.enumerated() {
        html.open("tr")
        for cell in row { draw(cell, in: index == 0 ? "th" : "td", "") }
        html.close("tr")
      }
      html.close("table")
    case .image(let source, let alternative):
      // The address of a picture in markdown says its type.
      let base64 =
        source.hasPrefix("data:image/") ? source.split(separator: ",", maxSplits: 1).last.map(String.init) : nil
      guard let address = Picture.address(base64 ?? source) else {
        return html.element(
          "span",
          [("class", "placeholder"), ("role", "img"), ("aria-label", alternative)],
          "Not a picture"
        )
      }
      html.open("img", [("src", address), ("alt", alternative)])
    }
  }

  private mutating func draw(_ spans: [Markdown.Span], in tag: String, _ name: String) {
    html.open(tag, name.isEmpty ? [("dir", "auto")] : [("class", name), ("dir", "auto")])
    for span in spans {
      let styles = [
        span.isBold ? "bold" : nil, span.isItalic ? "italic" : nil, span.isStruck ? "struck" : nil,
        span.isLink ? "link" : nil,
      ].compactMap(\.self)
      if styles.isEmpty {
        html.text(span.text)
      } else {
        html.element("span", [("class", styles.joined(separator: " "))], span.text)
      }
    }
    html.close(tag)
  }
}
