import FlowRun

/// What other pages are made of.
extension PreviewPage {
  /// A page without any script that loads nothing; `style` comes behind that of phones.
  package static func page(titled title: String, style: StaticString, _ body: (inout HTMLText) -> Void) -> [UInt8] {
    var html = HTMLText()
    html.own("<!doctype html>\n")
    html.open("html", [("lang", "en")])
    html.open("head")
    html.open("meta", [("charset", "utf-8")])
    let styles = "\(hash(Self.style)) \(hash(style))"
    let policy = "default-src 'none'; style-src \(styles); img-src data:; base-uri 'none'; form-action 'none'"
    html.open("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
    html.open("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
    html.open("meta", [("name", "referrer"), ("content", "no-referrer")])
    html.element("title", title)
    for style in [Self.style, style] {
      html.open("style")
      html.own(style)
      html.close("style")
    }
    html.close("head")
    html.open("body")
    html.open("main")
    body(&html)
    html.close("main")
    html.close("body")
    html.close("html")
    return html.bytes
  }

  /// The picture of a screen on its phone, given by its position.
  package func drawPhone(_ position: Int, _ html: inout HTMLText) {
    guard program.screens.indices.contains(position) else { return }
    drawPhone(position, marks: [:], &html)
  }
}
