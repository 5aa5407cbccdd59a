import FlowRules
import JSONText
import Testing

@Suite struct SyntaxRulesTests {
  @Test func `every kind of fault that the parser tells is a rule with its own words`() {
    let rules = Dictionary(uniqueKeysWithValues: JSONFaults.rules.map { ($0.name, $0) })
    for kind in JSONFault.Kind.all {
      #expect(rules[kind.rawValue]?.why.isEmpty == false, "\(kind.rawValue)")
    }
    #expect(rules.count == JSONFault.Kind.all.count + 1)
  }
}
