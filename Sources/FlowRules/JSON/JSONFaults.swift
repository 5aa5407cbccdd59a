package import JSONText

/// What is wrong with a text whatever it means: its syntax, and keys that appear twice.
///
/// It holds for every JSON file, flow or message.
package enum JSONFaults {
  /// The rules that ``diagnostics(of:)`` may report.
  package static let rules: [Rule] = SyntaxRules.rows.map(\.rule) + [.duplicateKey]

  /// The faults of the text, then the keys that appear twice.
  package static func diagnostics(of document: JSONDocument) -> [Diagnostic] {
    var findings = Findings()
    report(document, to: &findings)
    return findings.diagnostics
  }

  /// Reports the faults of the text, then the keys that appear twice; `moved` maps them to their place in a larger
  /// text.
  package static func report(
    _ document: JSONDocument,
    to findings: inout Findings,
    moved: (Diagnostic) -> Diagnostic = { $0 }
  ) {
    findings.append(document.faults.map { moved(diagnostic(of: $0, in: document)) })
    reportDuplicates(in: document, to: &findings, moved: moved)
  }

  /// The finding for a file of that many bytes, which is too large to read into memory.
  package static func fileTooLarge(size: Int) -> Diagnostic {
    diagnostic(of: .fileTooLarge(size: size), in: JSONDocument(parsing: ""))
  }

  private static func diagnostic(of fault: JSONFault, in document: JSONDocument) -> Diagnostic {
    let rule = SyntaxRules.rule(for: fault.kind)
    return Diagnostic(
      rule: rule.name,
      severity: rule.severity,
      code: rule.code,
      message: fault.message,
      pointer: document.value(holding: fault).pointer,
      range: fault.range,
      related: fault.related.map {
        let place = document.innermostValue(at: $0.range.lowerBound)
        return Diagnostic.Related($0.message, pointer: place.pointer, range: $0.range)
      },
      fixes: fault.fix.map { [Fix($0.title, edits: $0.edits)] } ?? []
    )
  }
}
