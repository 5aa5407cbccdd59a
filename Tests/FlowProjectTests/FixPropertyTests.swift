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
      var fixer = Self.fixer(document)
      let before = Self.errors(fixer.verdict)
      fixer.run(mode)
      #expect(fixer.document.faults.count <= document.faults.count, "\(flow.file)")
      for (rule, count) in Self.errors(fixer.verdict) where count > before[rule] ?? 0 {
        Issue.record("\(flow.file): \(rule) \(before[rule] ?? 0) -> \(count)")
      }
      var second = Self.fixer(fixer.document)
      second.run(mode)
      #expect(second.document.bytes == fixer.document.bytes, "\(flow.file)")
    }
  }

  private static func fixer(_ document: JSONDocument) -> Fixer {
    Fixer(document, changed: document) { document, limit in
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
