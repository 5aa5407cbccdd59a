import FlowProject
import FlowRules
import Testing

@Suite struct RuleSelectionTests {
  /// A rule and its category, and a rule of another one.
  private static let rule = "unknown-screen"
  private static let other = "text-too-long"
  private static var category: String { ProjectRules.rule(rule)?.category.rawValue ?? "" }

  private func included(select: [String] = [], ignore: [String] = []) throws -> [Bool] {
    let selection = try RuleSelection(select: select, ignore: ignore)
    return [Self.rule, Self.other].map(selection.includes)
  }

  @Test func `the two rules are of different categories`() {
    #expect(ProjectRules.rule(Self.other)?.category.rawValue != Self.category)
  }

  @Test func `a category stands for all of its rules`() throws {
    #expect(try included(select: [Self.category]) == [true, false])
    #expect(try included(ignore: [Self.category]) == [false, true])
  }

  @Test func `a rule stands for itself alone`() throws {
    #expect(try included(select: [Self.rule]) == [true, false])
    #expect(try included(ignore: [Self.rule]) == [false, true])
  }

  @Test func `the more exact name wins where a rule and its category are both named`() throws {
    #expect(try included(select: [Self.rule], ignore: [Self.category]) == [true, false])
    #expect(try included(select: [Self.category], ignore: [Self.rule]) == [false, false])
  }

  @Test func `without names all rules are there, and none is left out`() throws {
    #expect(try included() == [true, true])
    #expect(try !RuleSelection(select: [], ignore: []).isPartial)
    #expect(try RuleSelection(select: [], ignore: [Self.category]).isPartial)
  }
}
