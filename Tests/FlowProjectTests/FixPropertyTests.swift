import FlowRules
import FlowTestSupport
import JSONText
import Testing

@testable import FlowProject

/// What holds of the fixes of every flow, whatever is wrong with it.
@Suite struct FixPropertyTests {
  @Test(
    .enabled(if: !SharedMaterial.flows.isEmpty, "the corpus is not beside this repository"),
    arguments: [FixMode.safe, .all]
  )
  func `fixes make no error that was not there, and a second run changes nothing`(mode: FixMode) {
    for flow in SharedMaterial.flows {
      let document = JSONDocument(parsing: flow.bytes)
      guard FlowRecognition.isFlow(document.root) else { continue }
      let fixer = Self.fixer
      let before = Self.errors(fixer.judged(document).verdict)
      let fixed = fixer.fixed(document, mode)
      #expect(fixed.document.faults.count <= document.faults.count, "\(flow.file)")
      for (rule, count) in Self.errors(fixed.verdict) where count > before[rule] ?? 0 {
        Issue.record("\(flow.file): \(rule) \(before[rule] ?? 0) -> \(count)")
      }
      #expect(fixer.fixed(fixed.document, mode).document.bytes == fixed.document.bytes, "\(flow.file)")
    }
  }

  private static var fixer: Fixer {
    Fixer { document, limit in
      var options = CheckOptions(today: "2026-11-21")
      options.findingLimit = limit
      var verdict = FindingFilter.Verdict()
      verdict.kept = FlowChecker.check(document, options: options).map { PlacedDiagnostic(diagnostic: $0, place: "") }
      return verdict
    }
  }

  private static func errors(_ verdict: FindingFilter.Verdict) -> [String: Int] {
    let errors = verdict.kept.map(\.diagnostic).filter { $0.severity == .error }
    return Dictionary(errors.map { ($0.rule, 1) }, uniquingKeysWith: +)
  }
}
