package import FlowText

/// A language that drawings of flows are written in.
public enum GraphFormat: String, Sendable, Hashable, CaseIterable {
  case mermaid, dot, text

  /// The drawing as text, with a line break at its end.
  package func write(_ chart: FlowChart) -> ShownText {
    switch self {
    case .mermaid: Self.mermaid(chart)
    case .dot: Self.dot(chart)
    case .text: Self.text(chart)
    }
  }

  // MARK: Mermaid

  private static func mermaid(_ chart: FlowChart) -> ShownText {
    var lines: [ShownText] = ["flowchart TD"]
    for (position, screen) in chart.screens.enumerated() {
      let label = mermaidText([screen.id, screen.title].filter { !$0.isEmpty }, separator: "<br>")
      let box = screen.isTerminal ? "([\(label)])" : screen.isEntry ? "[[\(label)]]" : "[\(label)]"
      lines.append("  s\(position)\(box)")
    }
    for route in chart.routes {
      let arrow = route.isMissingInModel ? "-.->" : "-->"
      let label = route.labels.isEmpty ? "" : "|\(mermaidText(route.labels, separator: ", "))|"
      lines.append("  s\(route.from) \(arrow)\(label) s\(route.to)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Quoted, with what Mermaid would read as its own syntax as entities.
  private static func mermaidText(_ parts: [String], separator: String) -> String {
    let escaped = parts.map { part in
      oneLine(part).unicodeScalars.reduce(into: "") { text, scalar in
        switch scalar {
        case "\"", "#", "<", ">", "&", "`", ";": text += "#\(scalar.value);"
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
    return "\"\(escaped.joined(separator: separator))\""
  }

  // MARK: Graphviz

  private static func dot(_ chart: FlowChart) -> ShownText {
    var lines: [ShownText] = ["digraph flow {", "  node [shape=box];"]
    for (position, screen) in chart.screens.enumerated() {
      var attributes = ["label=\(dotText([screen.id, screen.title].filter { !$0.isEmpty }, separator: "\\n"))"]
      if screen.isTerminal { attributes.append("shape=oval") }
      if screen.isEntry { attributes.append("penwidth=2") }
      lines.append("  s\(position) [\(attributes.joined(separator: ", "))];")
    }
    for route in chart.routes {
      var attributes: [String] = []
      if !route.labels.isEmpty { attributes.append("label=\(dotText(route.labels, separator: "\\n"))") }
      if route.isMissingInModel { attributes.append("style=dashed") }
      let list = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
      lines.append("  s\(route.from) -> s\(route.to)\(list);")
    }
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func dotText(_ parts: [String], separator: String) -> String {
    let escaped = parts.map { part in
      oneLine(part).unicodeScalars.reduce(into: "") { text, scalar in
        switch scalar {
        case "\"", "\\": text += "\\\(scalar)"
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
    return "\"\(escaped.joined(separator: separator))\""
  }

  // MARK: Text

  private static func text(_ chart: FlowChart) -> ShownText {
    var routes: [Int: [FlowChart.Route]] = [:]
    for route in chart.routes { routes[route.from, default: []].append(route) }
    var lines: [ShownText] = []
    for (position, screen) in chart.screens.enumerated() {
      var marks: [String] = []
      if screen.isEntry { marks.append("entry") }
      if screen.isTerminal { marks.append("terminal") }
      if screen.asksServer { marks.append("asks the server") }
      let title = screen.title.isEmpty ? "" : " \"\(oneLine(screen.title))\""
      lines.append("\(oneLine(screen.id))\(title)\(marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")")
      for route in routes[position] ?? [] {
        let labels = route.labels.isEmpty ? "" : "  '\(route.labels.map(oneLine).joined(separator: "', '"))'"
        let note = route.isMissingInModel ? "  (not in the routing model)" : ""
        lines.append("  -> \(oneLine(chart.screens[route.to].id))\(labels)\(note)")
      }
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  /// What is drawn has no lines: breaks are blanks, and what else steers a terminal is shown escaped.
  private static func oneLine(_ text: String) -> String {
    ShownText(text.escaped { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : nil }).string
  }
}
