import FlowRules
import JSONText
import Testing

@Suite struct FindingsTests {
  @Test func `a rule that is broken everywhere is told a thousand times and then counted`() throws {
    let members = (0..<1_500).map { #""x\#($0)": 1"# }.joined(separator: ",")
    let document = JSONDocument(parsing: #"{"version": "7.3", \#(members)}"#)
    let findings = FlowChecker.check(document, options: CheckOptions(today: "2026-11-21"))
      .filter { $0.rule == "unknown-property" }
    #expect(findings.count == 1_000)
    #expect(findings.first?.message == "'x0' is not a property of a flow; remove it")
    let last = try #require(findings.last)
    #expect(
      last.message == "'x999' is not a property of a flow; remove it; 500 more findings of this rule are left out"
    )
  }

  @Test func `one finding that is left out is one`() {
    let members = (0..<1_001).map { #""x\#($0)": 1"# }.joined(separator: ",")
    let document = JSONDocument(parsing: #"{"version": "7.3", \#(members)}"#)
    let findings = FlowChecker.check(document, options: CheckOptions(today: "2026-11-21"))
    let last = findings.last { $0.rule == "unknown-property" }
    #expect(last?.message.hasSuffix("; remove it; 1 more finding of this rule is left out") == true)
  }

  @Test func `a key that is repeated everywhere is told a thousand times and then counted`() throws {
    let members = Array(repeating: #""k": 1"#, count: 1_502).joined(separator: ",")
    let document = JSONDocument(parsing: #"{"version": "7.3", "screens": [{\#(members)}]}"#)
    let findings = FlowChecker.check(document, options: CheckOptions(today: "2026-11-21"))
      .filter { $0.rule == "duplicate-key" }
    #expect(findings.count == 1_000)
    #expect(findings.last?.message.hasSuffix("; 501 more findings of this rule are left out") == true)
  }
}
