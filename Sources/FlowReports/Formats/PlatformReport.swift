import FlowRules
package import JSONText

/// Writes what the platform itself would answer to an upload: the array `validation_errors`, by the path of the file.
package enum PlatformReport {
  static func write(_ report: Report) -> String {
    let members = report.files.filter { $0.kind == .flow }.map {
      JSONValue.Member($0.path, .array(entries($0.findings)))
    }
    return JSONPrinter(.pretty).print(.object(members)) + "\n"
  }

  /// The errors; those of one code and message are one entry with several places.
  package static func entries(_ findings: [ReportedFinding]) -> [JSONValue] {
    var order: [[String]] = []
    var groups: [[String]: [ReportedFinding]] = [:]
    for finding in findings where finding.severity == .error {
      // The platform has no code for what it would not look for; broken text is what it would say.
      let key = [finding.diagnostic.code ?? "INVALID_FLOW_JSON", finding.diagnostic.message]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(finding)
    }
    return order.map { key in entry(code: key[0], message: key[1], groups[key] ?? []) }
  }

  private static func entry(code: String, message: String, _ findings: [ReportedFinding]) -> JSONValue {
    let places = findings.map { place($0) }
    return .object(
      [
        .init("error", .string(code)),
        .init("error_type", "FLOW_JSON_ERROR"),
        .init("message", .string(message)),
      ] + (places.first ?? []) + [
        .init(
          "pointers",
          .array(
            zip(findings, places).map { finding, place in
              .object(place + [.init("path", .string(path(finding.diagnostic.pointer)))])
            }
          )
        )
      ]
    )
  }

  private static func place(_ finding: ReportedFinding) -> [JSONValue.Member] {
    [
      .init("line_start", .integer(finding.start.line)),
      .init("line_end", .integer(finding.end.line)),
      .init("column_start", .integer(finding.start.column)),
      .init("column_end", .integer(finding.end.column)),
    ]
  }

  /// `screens[0].layout.children[0].type`.
  private static func path(_ pointer: JSONPointer) -> String {
    var text = ""
    for token in pointer.tokens {
      if !token.isEmpty, token.utf8.allSatisfy({ (48...57).contains($0) }) {
        text += "[\(token)]"
      } else {
        text += text.isEmpty ? token : ".\(token)"
      }
    }
    return text
  }
}
