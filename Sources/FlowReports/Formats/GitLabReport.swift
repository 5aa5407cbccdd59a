import FlowRules
import JSONText

/// Writes Code Quality reports, which GitLab shows in merge requests.
enum GitLabReport {
  static func write(_ report: Report) -> String {
    let issues = report.files.flatMap { file in file.findings.map { issue($0, path: file.path) } }
    return JSONPrinter(.pretty).print(.array(issues)) + "\n"
  }

  private static func issue(_ finding: ReportedFinding, path: String) -> JSONValue {
    [
      "type": "issue",
      "check_name": .string(finding.diagnostic.rule),
      "description": .string(finding.diagnostic.message),
      "severity": .string(severity(finding.severity)),
      "categories": ["Bug Risk"],
      "fingerprint": .string(finding.fingerprint),
      "location": [
        "path": .string(path),
        "lines": ["begin": .integer(finding.start.line), "end": .integer(finding.end.line)],
      ],
    ]
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
