import FlowPreview

/// Writes a document as one HTML file that asks nothing of any network and runs nothing.
package enum DocumentHTML {
  package static func write(_ document: FlowDocument) -> [UInt8] {
    let page = PreviewPage(document.program, title: document.title, findings: [])
    return PreviewPage.page(titled: document.title, style: style) { html in
      html.open("header", [("class", "page")])
      html.element("h1", [("dir", "auto")], document.title)
      html.element("p", document.summary)
      html.close("header")
      html.element("h2", "Routes")
      RouteDrawing(document.chart).draw(&html)
      html.element("h2", "Screens")
      for (position, screen) in document.screens.enumerated() {
        html.open("section", [("class", "described"), ("id", "screen-\(position)")])
        page.drawPhone(position, &html)
        describe(screen, &html)
        html.close("section")
      }
      for part in ContractTable.all(of: document.contract) { write(part.title, part.tables, &html) }
      if let openers = document.openers { write(openers, &html) }
    }
  }

  private static let style: StaticString = """
    h2{font-size:20px;margin:32px 0 12px}h3{font-size:17px}h4{font-size:14px;margin:12px 0 4px}
    .described{display:flex;flex-wrap:wrap;gap:24px;margin-bottom:32px;align-items:flex-start}.words{flex:1;min-width:280px}
    .words p{color:var(--second);margin:4px 0}.told-table{display:table;margin:8px 0;max-width:100%;overflow-wrap:break-word}
    .told-table td,.told-table th{vertical-align:top}code{font-size:13px}.routes{max-width:100%;overflow-x:auto}
    .routes svg{color:var(--ink)}ul.leads{padding-inline-start:20px}
    """

  private static func describe(_ screen: DocumentedScreen, _ html: inout HTMLText) {
    html.open("div", [("class", "words")])
    html.element("h3", [("dir", "auto")], screen.title.isEmpty ? screen.id : screen.title)
    html.open("p")
    html.element("code", screen.id)
    if !screen.marks.isEmpty { html.text(": " + screen.marks.joined(separator: ", ")) }
    html.close("p")
    if !screen.fields.isEmpty {
      let rows = screen.fields.map(cells)
      table(["Question", "Answer", "Required", "Limits", "Name"], rows, &html)
    }
    if !screen.routes.isEmpty {
      html.element("h4", "Leads to")
      html.open("ul", [("class", "leads")])
      for route in screen.routes {
        html.open("li")
        html.element("code", route.screen)
        if !route.labels.isEmpty { html.text(" by \(route.labels.joined(separator: ", "))") }
        html.close("li")
      }
      html.close("ul")
    }
    html.close("div")
  }

  private static func cells(_ field: DocumentedField) -> [String] {
    var limits = field.limits
    if !field.conditions.isEmpty { limits.append("only shown if \(field.conditions.joined(separator: " and "))") }
    if field.isSensitive { limits.append("hidden in the chat") }
    let kind = field.options.isEmpty ? field.kind : "\(field.kind): \(field.options.joined(separator: ", "))"
    let label = field.hint.isEmpty ? field.label : "\(field.label) (\(field.hint))"
    return [label, kind, field.required, limits.joined(separator: "; "), field.name]
  }

  private static func table(_ heads: [String], _ rows: [[String]], _ html: inout HTMLText) {
    html.open("table", [("class", "told-table")])
    html.open("tr")
    for head in heads { html.element("th", head) }
    html.close("tr")
    for row in rows {
      html.open("tr")
      for cell in row { html.element("td", [("dir", "auto")], cell) }
      html.close("tr")
    }
    html.close("table")
  }

  private static func write(_ title: String, _ tables: [ContractTable], _ html: inout HTMLText) {
    html.element("h2", title)
    if tables.isEmpty { html.element("p", "Nothing.") }
    for part in tables {
      html.element("h4", part.heading)
      if part.rows.isEmpty {
        html.element("p", "Nothing is known of it, or nothing is in it.")
      } else {
        let rows = part.rows.map { [$0.name, $0.kind, $0.isAlwaysThere ? "yes" : "no"] }
        table(["Name", "What", "Always there"], rows, &html)
      }
    }
  }

  private static func write(_ openers: [FlowOpener], _ html: inout HTMLText) {
    html.element("h2", "Messages that open the flow")
    if openers.isEmpty { return html.element("p", "No message of the project does.") }
    table(
      ["File", "Button", "Screen"],
      openers.map { ["\($0.path):\($0.line)", $0.button ?? "", $0.screen ?? ""] },
      &html
    )
  }
}
