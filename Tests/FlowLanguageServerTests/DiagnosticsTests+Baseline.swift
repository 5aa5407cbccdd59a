import FlowFiles
import FlowProject

extension DiagnosticsTests {
  /// A baseline that accepts everything that `check` finds in a file.
  static func findings(of name: String, in folder: String, recordedIn baseline: String) throws -> String {
    let run = CheckRun(CheckSettings(workingFolder: Path(folder), today: "2026-11-21"))
    let report = try run.check([name]).report
    let path = Path(folder).joined(Path(baseline))
    return Baseline.accepting(report, at: path, workingFolder: Path(folder)).text()
  }
}
