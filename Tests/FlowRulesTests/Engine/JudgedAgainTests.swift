import FlowLanguage
import FlowModel
import FlowRules
import JSONText
import Testing

/// What is known about a flow is worked out once, however often and by whatever version it is judged.
@Suite struct JudgedAgainTests {
  @Test func `a flow that is known from another version is judged as if it were looked at for the first time`() {
    var count = 0
    for example in FlowChecker.rules.flatMap(\.examples) where example.scope != .message {
      let text = String(example.markedFile.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" })
      guard text.utf8.count < 1 << 16 else { continue }
      let flow = Flow(JSONDocument(parsing: text))
      let known = FlowFacts(flow, CheckOptions(today: "2026-11-21", version: .v3_0))
      for version in [nil, FlowVersion.v4_0, .v7_3] {
        let options = CheckOptions(today: "2026-11-21", version: version)
        #expect(told(FlowChecker.check(known, options: options)) == told(FlowChecker.check(flow, options: options)))
        count += 1
      }
    }
    #expect(count > 750)
  }

  private func told(_ findings: [Diagnostic]) -> [String] {
    findings.map { "\($0.rule) \($0.severity) \($0.range) \($0.message) \($0.fixes.map(\.title))" }
  }
}
