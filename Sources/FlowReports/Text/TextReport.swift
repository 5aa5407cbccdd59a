import FlowLanguage
import FlowRules
package import FlowText
import JSONText

/// Writes reports for people at a terminal.
public struct TextReport: Sendable {
  /// Whether to use colours.
  public var isColored: Bool
  /// Whether to leave out the summary.
  public var isQuiet: Bool

  /// Whether to count the findings of each rule.
  public var showsStatistics: Bool

  /// How many columns the terminal has, which excerpts fit into; nil if nobody knows.
  public var columns: Int?

  /// A writer for a terminal, or for a file if nothing is coloured.
  public init(
    isColored: Bool = false,
    isQuiet: Bool = false,
    showsStatistics: Bool = false,
    columns: Int? = nil
  ) {
    self.isColored = isColored
    self.columns = columns
    self.isQuiet = isQuiet
    self.showsStatistics = showsStatistics
  }

  /// The whole report; empty if there is nothing to say.
  ///
  /// What steers a terminal or a CI service is shown escaped, whoever wrote it into a file or gave it as a name.
  public func write(_ report: Report) -> String { shown(report).string }

  /// The same, fit to be printed.
  package func shown(_ report: Report) -> ShownText {
    var text = ShownText()
    for file in report.files {
      for finding in file.findings { write(finding, path: file.path, to: &text) }
    }
    if showsStatistics { text += RuleStatistics.text(of: report) }
    if !isQuiet { text += summaryLine(of: report) }
    return text
  }

  /// The last line alone.
  package func summaryLine(of report: Report) -> ShownText { summary(of: report) + "\n" }

  private func write(_ finding: ReportedFinding, path: String, to text: inout ShownText) {
    let diagnostic = finding.diagnostic
    let place = style("\(path):\(finding.start.line):\(finding.start.column):", .bold)
    let severity = style("\(diagnostic.severity.rawValue):", color(of: diagnostic.severity))
    text += "\(place) \(severity) \(diagnostic.message) \(style("[\(diagnostic.rule)]", .dim))\n"
    write(finding.excerpt, line: finding.start.line, color(of: diagnostic.severity), to: &text)
    for (related, place) in zip(diagnostic.related, finding.related) {
      let position: ShownText = place.map { ":\($0.start.line):\($0.start.column)" } ?? ""
      text += "  \(style("note:", .cyan)) \(related.path ?? path)\(position): \(related.message)\n"
    }
    for fix in diagnostic.fixes {
      text += "  \(style("fix:", .green)) \(fix.title)\(fix.safety == .unsafe ? " (changes the meaning)" : "")\n"
    }
  }

  /// The line with its number before it, so that no line of the report begins with what a file says.
  private func write(_ excerpt: Excerpt, line: Int, _ color: Style, to text: inout ShownText) {
    guard excerpt.text.contains(where: { !$0.isWhitespace }) else { return }
    let number = String(line)
    let gutter = 5 + number.count
    let excerpt = columns.map { excerpt.fitted(to: max($0 - gutter, Self.leastWidth)) } ?? excerpt
    let marks = style(.repeating("^", count: excerpt.width), color)
    text += "  \(number) | \(excerpt.text)\n"
    text += "  \(ShownText.blanks(number.count)) | \(excerpt.indent)\(marks)\n"
  }

  /// An excerpt that is narrower shows nothing, however narrow the terminal is.
  private static let leastWidth = 16

  /// `3 files checked, 1 skipped: 2 errors, 1 warning; --fix fixes 1, --unsafe-fixes 1 more (they may change what the
  /// file means)`.
  private func summary(of report: Report) -> ShownText {
    let checked = report.checkedCount.counted("file") + " checked"
    let skipped = report.skipped > 0 ? ", \(report.skipped) skipped" : ""
    let parts = [
      (report.count(.error), "error"), (report.count(.warning), "warning"), (report.count(.info), "info"),
    ].filter { $0.0 > 0 }.map { $0.1 == "info" ? "\($0.0) info" : $0.0.counted($0.1) }
    let found = parts.isEmpty ? "nothing to report" : parts.joined(separator: ", ")
    return "\(checked)\(skipped): \(found)\(fixable(report))"
  }

  /// How many findings the options for fixes would take away.
  private func fixable(_ report: Report) -> String {
    let safe = report.fixableCount(.safe)
    let unsafe = report.fixableCount(.unsafe)
    let meaning = "--unsafe-fixes \(safe > 0 ? "\(unsafe) more" : "fixes \(unsafe)") (may change what the file means)"
    switch (safe, unsafe) {
    case (0, 0): return ""
    case (_, 0): return "; --fix fixes \(safe)"
    case (0, _): return "; \(meaning)"
    default: return "; --fix fixes \(safe), \(meaning)"
    }
  }
}

extension TextReport {
  private enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
    case cyan = "36"
    case green = "32"
  }

  private func color(of severity: Severity) -> Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .info: .blue
    }
  }

  private func style(_ text: ShownText, _ style: Style) -> ShownText {
    isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
