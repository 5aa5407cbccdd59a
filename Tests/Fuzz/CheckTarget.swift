import FlowRules
import JSONText

extension FuzzTarget {
  /// The check of a flow: findings lie in the file and come in order; all safe fixes together give a text that
  /// parses no worse and has no more findings.
  static let check = FuzzTarget(name: "check") { bytes in
    let findings = check(bytes)
    for finding in findings {
      require(lies(finding.range, in: bytes), "\(finding.rule) lies in the file")
      for fix in finding.fixes {
        require((try? fix.edits.applied(to: bytes)) != nil, "the fix of \(finding.rule) can be applied")
      }
    }
    let starts = findings.map(\.range.lowerBound)
    require(starts == starts.sorted(), "findings come in the order of the text")
    // A mended syntax fault may uncover what it hid.
    guard JSONDocument(parsing: bytes).faults.isEmpty else { return }
    for finding in findings {
      guard let fix = finding.fixes.first(where: { $0.safety == .safe }),
        let mended = try? fix.edits.applied(to: bytes)
      else { continue }
      let rest = check(mended)
      require(rest.count(of: finding) < findings.count(of: finding), "the fix of \(finding.rule) takes it away")
      break
    }
  }

  private static func check(_ bytes: [UInt8]) -> [Diagnostic] {
    FlowRules.check(JSONDocument(parsing: bytes), options: CheckOptions(today: "2026-11-21"))
  }
}

extension [Diagnostic] {
  /// How many findings say the same as one of them, wherever they stand.
  fileprivate func count(of finding: Diagnostic) -> Int {
    count { $0.rule == finding.rule && $0.message == finding.message }
  }
}
