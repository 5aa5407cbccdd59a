import FlowDiff
import FlowLanguage
import FlowModel
package import FlowText
import JSONText

/// Writes comparisons for people at a terminal.
package struct DiffText: Sendable {
  private let isColored: Bool
  /// How much of a value is shown.
  private static let valueLimit = 100

  /// A writer for a terminal, or for a file if nothing is coloured.
  package init(isColored: Bool) {
    self.isColored = isColored
  }

  /// The whole report.
  package func write(_ report: DiffReport) -> ShownText {
    var text = report.told.map(write).joined(separator: "\n")
    guard report.folders != nil else { return text }
    if !text.isEmpty { text += "\n" }
    let same = report.files.count { $0.comparison.verdict == .identical }
    return text + "\(report.files.count.counted("flow")) compared, \(same) identical: \(report.verdict.rawValue)\n"
  }

  private func write(_ file: ComparedFile) -> ShownText {
    let comparison = file.comparison
    var text = style(heading(of: file), .bold) + "\n"
    for change in comparison.changes { text += write(change, in: file) }
    text += summary(of: comparison) + "\n"
    for advice in comparison.advice { text += "  - \(advice.sentence)\n" }
    return text
  }

  /// `flows/a.json`, `old.json -> new.json`, `flows/a.json (new)`.
  private func heading(of file: ComparedFile) -> ShownText {
    switch (file.oldPath, file.newPath) {
    case (let old?, let new?): old == new ? "\(new)" : "\(old) -> \(new)"
    case (nil, let new?): "\(new) (new)"
    case (let old?, nil): "\(old) (gone)"
    case (nil, nil): ""
    }
  }

  private func write(_ change: Change, in file: ComparedFile) -> ShownText {
    let names = change.audiences.map(\.rawValue).joined(separator: ", ")
    let who = names.isEmpty ? "" : " (\(change.impact == .safe ? "seen by" : "hurts"): \(names))"
    var text: ShownText = """
      \(style("\(change.impact.rawValue):", color(of: change.impact))) \(change.message) \
      \(style("[\(change.kind.name)]", .dim))
        \(change.subject)\(who)

      """
    if let place = change.old, let start = file.oldPosition(place.range.lowerBound) {
      text += style("  - \(file.oldPath ?? ""):\(start.line):\(start.column)  \(shown(place))", .red) + "\n"
    }
    if let place = change.new, let start = file.newPosition(place.range.lowerBound) {
      text += style("  + \(file.newPath ?? ""):\(start.line):\(start.column)  \(shown(place))", .green) + "\n"
    }
    return text
  }

  private func shown(_ place: Change.Place) -> String { place.excerpt(limit: Self.valueLimit) }

  /// `breaking: 2 breaking, 1 risky and 3 safe changes`.
  private func summary(of comparison: FlowComparison) -> ShownText {
    guard comparison.verdict != .identical else { return "identical: the flows mean the same" }
    let verdict = style("\(comparison.verdict.rawValue)", comparison.verdict == .breaking ? .boldRed : .green)
    return "\(verdict): \(ChangeCount.words(comparison))"
  }
}

/// Counts changes by impact.
enum ChangeCount {
  /// `2 breaking, 1 risky and 3 safe changes`.
  static func words(_ comparison: FlowComparison) -> String {
    let counts = Impact.gravestFirst.map { ($0, comparison.count($0)) }.filter { $0.1 > 0 }
    let parts = counts.map { impact, count in "\(count) \(impact.rawValue)" }
    // The noun goes with the number that stands before it.
    let noun = counts.last?.1 == 1 ? "change" : "changes"
    let head = parts.dropLast().joined(separator: ", ")
    return "\(head.isEmpty ? "" : head + " and ")\(parts.last ?? "0") \(noun)"
  }
}

extension DiffText {
  private enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case boldRed = "1;31"
    case yellow = "1;33"
  }

  private func color(of impact: Impact) -> Style {
    switch impact {
    case .breaking: .boldRed
    case .risky: .yellow
    case .safe: .green
    }
  }

  private func style(_ text: ShownText, _ style: Style) -> ShownText {
    isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
