import FlowProject
import FlowReports
import FlowRules
import JSONText

extension FuzzTarget {
  /// All safe fixes together: the text parses no worse and has no more errors than before.
  static let fix = FuzzTarget(name: "fix") { bytes in
    var settings = CheckSettings(workingFolder: "/", today: "2026-11-21")
    settings.configuration = .none
    settings.kind = .flow
    let before = check(bytes, settings)
    settings.fixes = .safe
    settings.writesFixes = false
    guard let fixed = check(bytes, settings).fixed.first else { return }
    let after = check(fixed.after, settings)
    let faults = (before: JSONDocument(parsing: bytes).faults, after: JSONDocument(parsing: fixed.after).faults)
    require(faults.after.count <= faults.before.count, "no fix breaks the text")
    // A mended syntax fault may uncover what it hid.
    guard faults.before.isEmpty else { return }
    require(after.report.errorCount <= before.report.errorCount, "no fix adds an error")
  }

  private static func check(_ bytes: [UInt8], _ settings: CheckSettings) -> CheckResult {
    let input = StandardInput(path: "flow.json", bytes: bytes)
    guard let result = try? CheckRun(settings).check(["-"], standardInput: input) else {
      fatalError("a check without configuration fails")
    }
    return result
  }
}

extension Report {
  fileprivate var errorCount: Int {
    files.reduce(0) { count, file in count + file.findings.count { $0.diagnostic.severity == .error } }
  }
}
