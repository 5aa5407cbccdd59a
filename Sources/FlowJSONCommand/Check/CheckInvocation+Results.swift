import CommandSupport
import FlowFiles
import FlowLanguage
import FlowProject
import FlowReports
import FlowRules
import FlowText

extension CheckInvocation {
  /// Writes what came of the run: the fixes, the reports, and how much was mended.
  func write(_ result: CheckResult, _ console: Console) throws {
    if result.report.checkedCount == 0, result.report.skipped == 0, result.failures.isEmpty, !output.isQuiet {
      console.error("flowjson: no JSON file was found\n")
    }
    if printsFixes {
      for file in result.fixed { console.output(.file(UnifiedDiff.bytes(of: file))) }
    } else if fixes != nil, paths == ["-"] {
      writeFixedInput(result, console)
    }
    var output = output
    // What could not be read is told below; that nothing was found in nothing would only mislead.
    if result.report.checkedCount == 0, result.report.skipped == 0, !result.failures.isEmpty { output.isQuiet = true }
    let printsReport = !printsFixes && !(fixes != nil && paths.contains("-"))
    try output.write(result.report, failLevel: failLevel, printsReport: printsReport, console)
    guard fixes != nil else { return }
    let count = result.fixCount.counted("fix", plural: "fixes")
    let more = fixes == .safe ? result.report.fixableCount(.unsafe) : 0
    let hint = more > 0 ? "; \(more) more with '--unsafe-fixes', which may change what the file means" : ""
    let refused = result.refusedFixCount
    let rest =
      refused > 0 ? "; \(refused) left out, because new errors would come with \(refused == 1 ? "it" : "them")" : ""
    console.error("flowjson: \(count) \(printsFixes ? "could be made" : "made")\(hint)\(rest)\n")
  }

  /// With fixes, standard input goes through the program: its text, mended or not, is what is printed.
  private func writeFixedInput(_ result: CheckResult, _ console: Console) {
    if let text = result.fixed.first?.after ?? result.inputText { console.output(.file(text)) }
  }

  /// Records what `report` holds, to be accepted from now on; what was recorded about other files stays.
  func record(_ report: Report, in path: String, _ console: Console) throws {
    let absolute = Path(path).absolute(in: console.workingFolder)
    let previous = FileSystem.exists(absolute) ? try Baseline(readingFrom: absolute, shownAs: Path(path)) : nil
    let baseline = Baseline.accepting(
      report,
      at: absolute,
      workingFolder: console.workingFolder,
      keeping: previous
    )
    try console.write(Array(baseline.text().utf8), to: Path(path))
    console.error("flowjson: \(baseline.entries.count.counted("finding")) recorded in \(path)\n")
  }
}
