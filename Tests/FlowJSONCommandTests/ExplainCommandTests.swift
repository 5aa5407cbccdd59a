import FlowProject
import FlowRules
import Testing

@Suite struct ExplainCommandTests {
  @Test func `a rule is explained at length`() {
    let run = Run("explain", "missing-version")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("missing-version (error)\n\nA flow says in `version` which"))
  }

  @Test(arguments: [
    ("routing", "is the category of", ProjectRules.all.filter { $0.category.rawValue == "routing" }.map(\.name)),
    (
      "INVALID_PROPERTY_VALUE", "is the platform's code of",
      ProjectRules.all.filter { $0.codes.contains("INVALID_PROPERTY_VALUE") }.map(\.name)
    ),
  ])
  func `what stands for several rules lists them, a line each`(word: String, what: String, names: [String]) {
    let run = Run("explain", word)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(names.count > 1)
    #expect(lines.first == "\(word) \(what) \(names.count) rules; 'flowjson explain NAME' tells more of each.")
    #expect(lines.dropFirst(2).dropLast().map { $0.split(separator: " ").first.map(String.init) } == names)
    #expect(lines.dropFirst(2).dropLast().allSatisfy { $0.hasPrefix("  ") && $0.hasSuffix(".") })
    #expect(run.status == 0)
  }
}
