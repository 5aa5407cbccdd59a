import FlowReports
package import FlowText

/// Writes a document as Markdown; everything of the flow stays text.
package enum DocumentMarkdown {
  package static func write(_ document: FlowDocument) -> ShownText {
    var text: ShownText = "# \(plain(document.title))\n\n\(plain(document.summary))\n\n## Routes\n\n"
    text += "```mermaid\n" + GraphFormat.mermaid.write(document.chart) + "```\n\n## Screens\n"
    for screen in document.screens { text += write(screen) }
    for part in ContractTable.all(of: document.contract) {
      text += "\n## \(plain(part.title))\n"
      if part.tables.isEmpty { text += "\nNothing.\n" }
      for table in part.tables { text += write(table) }
    }
    return text + openers(document.openers)
  }

  private static func plain(_ text: String) -> ShownText {
    MarkdownText.plain(String(text.map { $0.isNewline ? " " : $0 }))
  }

  private static func write(_ screen: DocumentedScreen) -> ShownText {
    var text: ShownText = "\n### \(plain(screen.title.isEmpty ? screen.id : screen.title))\n\n"
    text += MarkdownText.code(screen.id)
    if !screen.marks.isEmpty { text += ": \(plain(screen.marks.joined(separator: ", ")))" }
    text += "\n"
    if !screen.lines.isEmpty {
      text += "\nPeople see:\n\n"
      for line in screen.lines { text += write(line) }
    }
    if !screen.fields.isEmpty {
      text += "\n| Question | Answer | Required | Limits | Name |\n|---|---|---|---|---|\n"
      for field in screen.fields { text += write(field) }
    }
    if !screen.routes.isEmpty {
      text += "\nLeads to:\n\n"
      for route in screen.routes {
        let labels = route.labels.map(plain).joined(separator: ", ")
        text += "- \(MarkdownText.code(route.screen))\(route.labels.isEmpty ? "" : " by ")\(labels)\n"
      }
    }
    return text
  }

  private static func write(_ line: DocumentedScreen.Line) -> ShownText {
    let text = plain(line.text)
    return switch line.kind {
    case .heading: "- **\(text)**\n"
    case .subheading: "- **\(text)**\n"
    case .text, .caption: "- \(text)\n"
    case .picture: line.text.isEmpty ? "- a picture\n" : "- a picture: \(text)\n"
    case .field: "- a field: \(text)\n"
    case .link: "- a link: \(text)\n"
    case .button: "- a button: \(text)\n"
    case .item: "- an item: \(text)\n"
    }
  }

  private static func write(_ field: DocumentedField) -> ShownText {
    var kind = plain(field.kind)
    if !field.options.isEmpty { kind += ": " + field.options.map(plain).joined(separator: ", ") }
    var limits = field.limits.map(plain)
    if !field.conditions.isEmpty {
      limits.append("only shown if " + field.conditions.map(MarkdownText.code).joined(separator: " and "))
    }
    if field.isSensitive { limits.append("hidden in the chat") }
    let label: ShownText = field.hint.isEmpty ? plain(field.label) : "\(plain(field.label)) (\(plain(field.hint)))"
    return "| \(label) | \(kind) | \(plain(field.required)) | \(limits.joined(separator: "; ")) "
      + "| \(MarkdownText.code(field.name)) |\n"
  }

  private static func write(_ table: ContractTable) -> ShownText {
    var text: ShownText = "\n**\(plain(table.heading))**\n\n"
    guard !table.rows.isEmpty else { return text + "Nothing is known of it, or nothing is in it.\n" }
    text += "| Name | What | Always there |\n|---|---|---|\n"
    for row in table.rows {
      text += "| \(MarkdownText.code(row.name)) | \(plain(row.kind)) | \(row.isAlwaysThere ? "yes" : "no") |\n"
    }
    return text
  }

  private static func openers(_ openers: [FlowOpener]?) -> ShownText {
    guard let openers else { return "" }
    var text: ShownText = "\n## Messages that open the flow\n\n"
    if openers.isEmpty { return text + "No message of the project does.\n" }
    for opener in openers {
      text += "- \(MarkdownText.code("\(opener.path):\(opener.line)"))"
      if let button = opener.button { text += ", button \(plain(button))" }
      if let screen = opener.screen { text += ", on \(MarkdownText.code(screen))" }
      text += "\n"
    }
    return text
  }
}
