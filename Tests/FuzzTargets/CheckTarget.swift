import FlowRules
import JSONText

extension FuzzTarget {
  /// The check of a flow: findings lie in the file and come in order, no rule floods, each fix can be carried out by
  /// itself, and the first safe one takes its finding away.
  static let check = FuzzTarget(name: "check") { (bytes) throws(BrokenProperty) in
    let document = JSONDocument(parsing: bytes)
    let findings = FlowChecker.check(document, options: .atFixedDay)
    try verify(findings, in: bytes)
    let starts = findings.map(\.range.lowerBound)
    try require(starts == starts.sorted(), "findings come in the order of the text")
    for finding in findings {
      try require(!finding.message.isEmpty, "\(finding.rule) says something")
    }
    // A key that is no text, or missing, can't be found by it; and a mended fault of the syntax may uncover what it hid.
    guard document.faults.isEmpty else { return }
    // Of equal keys a pointer leads to the last, and a finding may stand in another.
    let hasEqualKeys = !document.duplicateMembers.isEmpty
    for finding in findings where !hasEqualKeys {
      try require(document.node(at: finding.pointer) != nil, "\(finding.rule) points at a value: \(finding.pointer)")
    }
    for finding in findings {
      guard let fix = finding.fixes.first(where: { $0.safety == .safe }),
        let mended = try? fix.edits.applied(to: bytes)
      else { continue }
      let rest = FlowChecker.check(JSONDocument(parsing: mended), options: .atFixedDay)
      try require(rest.count(of: finding) < findings.count(of: finding), "the fix of \(finding.rule) takes it away")
      break
    }
  }

  /// What holds for all findings, of flows and of messages.
  static func verify(_ findings: [Diagnostic], in bytes: [UInt8]) throws(BrokenProperty) {
    for finding in findings {
      try require(lies(finding.range, in: bytes), "\(finding.rule) lies in the file")
      for related in finding.related where related.path == nil {
        try require(lies(related.range, in: bytes), "what explains \(finding.rule) lies in the file")
      }
      for fix in finding.fixes {
        try require((try? fix.edits.applied(to: bytes)) != nil, "the fix of \(finding.rule) can be applied")
      }
    }
  }
}

extension CheckOptions {
  /// No finding depends on when the fuzzer runs.
  static let atFixedDay = CheckOptions(today: "2026-11-21")
}

extension [Diagnostic] {
  /// How many findings say the same as one of them, wherever they stand.
  fileprivate func count(of finding: Diagnostic) -> Int {
    count { $0.rule == finding.rule && $0.message == finding.message }
  }
}
