import FlowDiff
import FlowLanguage
package import FlowText
import FlowUpgrade
import JSONText

/// Writes what became of lifted flows for people at a terminal.
package struct UpgradeText: Sendable {
  private let isColored: Bool

  /// A writer for a terminal, or for a file if nothing is coloured.
  package init(isColored: Bool) {
    self.isColored = isColored
  }

  /// Every flow that something is to be said of, and a summary.
  package func write(_ report: UpgradeReport) -> ShownText {
    let told = report.files.filter { !$0.plan.isUpToDate }
    var text: ShownText = ""
    for file in told { text += write(file, report) + "\n" }
    return text + summary(of: report)
  }

  private func write(_ file: UpgradedFile, _ report: UpgradeReport) -> ShownText {
    let plan = file.plan
    let from: ShownText = plan.from.map { "\($0.description)" } ?? "no known version"
    let isMoved = plan.from != plan.to
    let heading: ShownText =
      plan.isBlocked
      ? "\(file.path): stays at \(from) until you settle \(plan.left.count(where: \.isInTheWay).counted("thing"))"
      : isMoved ? "\(file.path): \(from) -> \(plan.to.description)" : "\(file.path): \(from)"
    var text = style(heading, .bold) + "\n"
    for step in plan.done {
      text += "  \(style(report.isTrial ? "would do" : "done", .green)): \(step.message) "
      text += style("[\(step.recipe)\(step.safety == .unsafe ? ", a guess" : "")]", .dim) + "\n"
    }
    for remainder in plan.left { text += write(remainder, in: file) }
    if !plan.affects.isEmpty { text += "  must follow: \(Self.words(plan.affects))\n" }
    guard let version = plan.reachable else { return text }
    return text + "  nothing stands in the way up to \(version.description): '--to \(version.description)'\n"
  }

  private func write(_ remainder: UpgradePlan.Remainder, in file: UpgradedFile) -> ShownText {
    let start = file.places(of: remainder).start
    let mark = remainder.isInTheWay ? style("left to you", .red) : style("left to you", .yellow)
    let label: ShownText = style("[\(remainder.recipe), \(Self.words(remainder.source))]", .dim)
    return "  \(mark): \(file.path):\(start.line):\(start.column): \(remainder.message) \(label)\n"
  }

  private func summary(of report: UpgradeReport) -> ShownText {
    let lifted = report.files.count { !$0.plan.edits.isEmpty }
    let blocked = report.files.count { $0.plan.isBlocked }
    let rest = report.files.count - lifted - blocked
    let flows = report.files.count.counted("flow")
    let verb = report.isTrial ? "would be lifted" : "lifted"
    return "\(flows): \(lifted) \(verb), \(blocked) left unchanged, \(rest) with nothing to do\n"
  }

  private static func words(_ source: FactSource) -> ShownText {
    switch source {
    case .documented: "documented"
    case .library: "a library says so"
    case .observed: "observed"
    case .inferred: "concluded"
    case .advice: "advice"
    }
  }

  private static func words(_ audiences: [Audience]) -> ShownText {
    audiences.map { $0.reader ?? "people" }.shown(separator: ", ")
  }

  private enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
  }

  private func style(_ text: ShownText, _ style: Style) -> ShownText {
    isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
