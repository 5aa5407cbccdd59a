import FlowRules
import FlowText
import JSONText

/// Writes workflow commands, which GitHub Actions shows at the lines of a change.
enum GitHubReport {
  static func write(_ report: Report) -> ShownText {
    report.files.flatMap { file in file.findings.map { line($0, path: file.path) } }.joined()
  }

  private static func line(_ finding: ReportedFinding, path: String) -> ShownText {
    command(
      command(finding.severity),
      path: path,
      from: finding.start,
      to: finding.end,
      title: finding.diagnostic.rule,
      finding.diagnostic.message
    )
  }

  /// One workflow command; without a place it stands at the first line of the file.
  static func command(
    _ name: String,
    path: String,
    from start: TextPosition?,
    to end: TextPosition?,
    title: String,
    _ message: String
  ) -> ShownText {
    var properties = [("file", path), ("line", String(start?.line ?? 1))]
    if let start, let end {
      properties += [("col", String(start.column)), ("endLine", String(end.line))]
      // Columns are understood within one line only.
      if end.line == start.line { properties.append(("endColumn", String(end.column))) }
    }
    properties.append(("title", ShownText(title).string))
    let list = properties.map { "\($0.0)=\(escaped(property: $0.1))" }.joined(separator: ",")
    return "::\(name) \(list)::\(escaped(ShownText(message).string))\n"
  }

  private static func command(_ severity: Severity) -> String {
    severity == .info ? "notice" : severity.rawValue
  }

  private static func escaped(_ text: String) -> String {
    text.escaped(escape)
  }

  private static func escaped(property text: String) -> String {
    text.escaped { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : escape($0) }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "%": "%25"
    case "\r": "%0D"
    case "\n": "%0A"
    default: nil
    }
  }
}

extension String {
  /// The text with some code points replaced.
  func escaped(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    var start = startIndex
    for index in unicodeScalars.indices {
      guard let other = replacement(unicodeScalars[index]) else { continue }
      result += self[start..<index]
      result += other
      start = unicodeScalars.index(after: index)
    }
    return start == startIndex ? self : result + self[start...]
  }
}
