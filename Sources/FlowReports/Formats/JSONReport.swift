import FlowLanguage
import FlowRules
package import JSONText

/// Writes reports as the project's own JSON, described by `schemas/check-output.schema.json`.
public enum JSONReport {
  /// The whole report on one line.
  public static func write(_ report: Report, tool: ToolInfo) -> String {
    JSONPrinter(.compact).print(value(report, tool: tool)) + "\n"
  }

  private static func value(_ report: Report, tool: ToolInfo) -> JSONValue {
    [
      "schemaVersion": 1,
      "tool": ["name": .string(tool.name), "version": .string(tool.version)],
      "summary": [
        "files": .integer(report.checkedCount),
        "skipped": .integer(report.skipped),
        "errors": .integer(report.count(.error)),
        "warnings": .integer(report.count(.warning)),
        "infos": .integer(report.count(.info)),
      ],
      "files": .array(report.files.map(value)),
    ]
  }

  private static func value(_ file: CheckedFile) -> JSONValue {
    [
      "path": .string(file.path),
      "kind": .string(file.kind.rawValue),
      "flowVersion": file.flowVersion.map { .string($0.description) } ?? .null,
      "diagnostics": .array(file.findings.map { value($0, path: file.path) }),
    ]
  }

  private static func value(_ finding: ReportedFinding, path: String) -> JSONValue {
    let diagnostic = finding.diagnostic
    return [
      "rule": .string(diagnostic.rule),
      "severity": .string(diagnostic.severity.rawValue),
      "code": diagnostic.code.map(JSONValue.string) ?? .null,
      "message": .string(diagnostic.message),
      "pointer": .string(diagnostic.pointer.description),
      "start": value(finding.start),
      "end": value(finding.end),
      "related": .array(zip(diagnostic.related, finding.related).map { value($0, at: $1, path: path) }),
      "fixes": .array(diagnostic.fixes.map(value)),
      "fingerprint": .string(finding.fingerprint),
    ]
  }

  private static func value(
    _ related: Diagnostic.Related,
    at place: ReportedFinding.PlaceInText?,
    path: String
  ) -> JSONValue {
    [
      "message": .string(related.message),
      "path": .string(related.path ?? path),
      "pointer": .string(related.pointer.description),
      "start": place.map { value($0.start) } ?? .null,
      "end": place.map { value($0.end) } ?? .null,
    ]
  }

  private static func value(_ fix: Fix) -> JSONValue {
    [
      "title": .string(fix.title),
      "safety": .string(fix.safety.rawValue),
      "edits": .array(
        fix.edits.map {
          [
            "start": .integer($0.range.lowerBound), "end": .integer($0.range.upperBound), "text": .string($0.text),
          ]
        }
      ),
    ]
  }

  /// A place as the project's own formats write it.
  package static func value(_ position: TextPosition) -> JSONValue {
    [
      "line": .integer(position.line), "column": .integer(position.column), "offset": .integer(position.offset),
    ]
  }
}

extension JSONValue {
  /// A whole number.
  package static func integer(_ number: Int) -> JSONValue { .number(String(number)) }
}
