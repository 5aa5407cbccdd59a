import FlowRules
import Testing

@testable import FlowProject

@Suite struct RuleNameTests {
  @Test func `rules have names of their own`() {
    let names = ProjectRules.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
