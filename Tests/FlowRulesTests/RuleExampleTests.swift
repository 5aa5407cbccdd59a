import FlowRules
import FlowTestSupport
import JSONText
import Testing

@Suite struct RuleExampleTests {
  static let cases: [(rule: String, example: RuleExample)] = FlowRules.rules.flatMap { rule in
    rule.examples.map { (rule.name, $0) }
  }

  @Test(arguments: cases)
  func `an example shows its rule and only where it is marked`(rule: String, example: RuleExample) {
    let marked = MarkedText(example.markedFile)
    let findings = FlowRules.check(JSONDocument(parsing: marked.text), options: CheckOptions(today: "2026-11-21"))
    #expect(findings.filter { $0.rule == rule }.map(\.range) == marked.ranges)
  }
}
