import FlowDiff
package import FlowText
import JSONText

/// Writes comparisons as workflow commands, which GitHub Actions shows at the lines of the new file.
package enum DiffGitHub {
  /// One line for each change; what is gone stands at the first line of the new file.
  package static func write(_ report: DiffReport) -> ShownText {
    report.files.flatMap { file in file.comparison.changes.map { line($0, in: file) } }.joined()
  }

  private static func line(_ change: Change, in file: ComparedFile) -> ShownText {
    let start = change.new.flatMap { file.newPosition($0.range.lowerBound) }
    let end = change.new.flatMap { file.newPosition($0.range.upperBound) }
    return GitHubReport.command(
      command(for: change.impact),
      path: file.path,
      from: start,
      to: end,
      title: "\(change.impact.rawValue): \(change.kind.name)",
      message(of: change)
    )
  }

  private static func message(of change: Change) -> String {
    let hurt = change.audiences.map(\.rawValue).joined(separator: ", ")
    let who = change.impact == .safe || hurt.isEmpty ? "" : " (hurts: \(hurt))"
    return "\(change.subject): \(change.message)\(who)"
  }

  private static func command(for impact: Impact) -> String {
    switch impact {
    case .breaking: "error"
    case .risky: "warning"
    case .safe: "notice"
    }
  }
}
