import CommandSupport
import FlowFiles
import FlowProject
import FlowReports
import FlowText

extension CheckInvocation {
  /// Writes what came of the run: the fixes, the reports, and how much was mended.
  func write(_ result: CheckResult, _ console: Console) throws {
    if printsFixes {
      for file in result.fixed { console.output(.file(UnifiedDiff.bytes(of: file))) }
    } else if fixes != nil, paths == ["-"] {
      writeFixedInput(result, console)
    }
    let printsReport = !printsFixes && !(fixes != nil && paths.contains("-"))
    try output.write(result.report, failLevel: failLevel, printsReport: printsReport, console)
    guard fixes != nil else { return }
    let count = Count.of(result.fixCount, "fix", plural: "fixes")
    console.error(printsFixes ? "flowjson: \(count) could be made\n" : "flowjson: \(count) made\n")
  }

  /// With fixes, standard input goes through the program: its text, mended or not, is what is printed.
  private func writeFixedInput(_ result: CheckResult, _ console: Console) {
    if let text = result.fixed.first?.after ?? result.inputText { console.output(.file(text)) }
  }

  /// Records what `report` holds, to be accepted from now on; what was recorded about other files stays.
  func record(_ report: Report, in path: String, _ console: Console) throws {
    let absolute = Path.absolute(path, in: console.workingFolder)
    let previous = FileSystem.exists(absolute) ? try Baseline(readingFrom: absolute, shownAs: path) : nil
    let baseline = Baseline.accepting(
      report,
      at: absolute,
      workingFolder: console.workingFolder,
      keeping: previous
    )
    try FileReplacer.write(Array(baseline.text().utf8), to: absolute)
    console.error("flowjson: \(Count.of(baseline.entries.count, "finding")) recorded in \(path)\n")
  }
}
