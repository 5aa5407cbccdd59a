import FlowRules
import FlowText
import JSONText

/// Writes JUnit XML, which every build server shows.
struct JUnitReport {
  let tool: ToolInfo
  let failLevel: Severity?

  func write(_ report: Report) -> String {
    let failures = report.files.count(where: hasFailed)
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let counts = "tests=\"\(report.files.count)\" failures=\"\(failures)\" errors=\"0\""
    text += "<testsuites name=\"\(tool.name)\" \(counts)>\n"
    text += "  <testsuite name=\"\(tool.name)\" \(counts) skipped=\"0\">\n"
    for file in report.files { write(file, to: &text) }
    return text + "  </testsuite>\n</testsuites>\n"
  }

  private func write(_ file: CheckedFile, to text: inout String) {
    let path = escaped(ShownText(file.path).string)
    text += "    <testcase name=\"\(path)\" classname=\"\(tool.name).\(file.kind.rawValue)\" file=\"\(path)\""
    guard !file.findings.isEmpty else {
      text += "/>\n"
      return
    }
    text += ">\n"
    let failing = file.findings.filter(isFailing)
    if let first = failing.first {
      let more = failing.count > 1 ? " (and \(failing.count - 1) more)" : ""
      let message = escaped(ShownText(first.diagnostic.message).string + more)
      text += "      <failure type=\"\(escaped(first.diagnostic.rule))\" message=\"\(message)\">"
      text += escaped(lines(failing, path: file.path)) + "</failure>\n"
    }
    let others = file.findings.filter { !isFailing($0) }
    if !others.isEmpty { text += "      <system-out>\(escaped(lines(others, path: file.path)))</system-out>\n" }
    text += "    </testcase>\n"
  }

  private func lines(_ findings: [ReportedFinding], path: String) -> String {
    let lines = findings.map { finding -> ShownText in
      """
      \(path):\(finding.start.line):\(finding.start.column): \(finding.severity.rawValue): \
      \(finding.diagnostic.message) [\(finding.diagnostic.rule)]
      """
    }
    return lines.joined(separator: "\n").string
  }

  private func hasFailed(_ file: CheckedFile) -> Bool {
    file.findings.contains(where: isFailing)
  }

  private func isFailing(_ finding: ReportedFinding) -> Bool {
    failLevel.map { finding.severity >= $0 } ?? false
  }

  private func escaped(_ text: String) -> String {
    XMLText.escaped(text)
  }
}
