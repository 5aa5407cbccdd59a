import FlowReports
import FlowRules
import FlowTestSupport
import Testing

@testable import FlowProject

/// What is generated from the rules and committed.
@Suite struct RecordedTests {
  @Test func `the page of rules says what the rules say`() throws {
    let introduction = """
      Every rule of `flowjson check`, as `flowjson explain RULE` tells it. This page is generated from the rules.
      """
    try RecordedFile.expect(
      "Sources/FlowJSON/FlowJSON.docc/Rules.md",
      holds: RulePage.markdown(ProjectRules.all, introduction: introduction)
    )
  }

  @Test func `the schemas say what is read and written`() throws {
    try RecordedFile.expect("schemas/config.schema.json", holds: ConfigurationSchema.text)
    try RecordedFile.expect("schemas/flow-json.schema.json", holds: AnyVersionSchema.text)
    try RecordedFile.expect("schemas/simulation.schema.json", holds: SimulationSchema.text)
    for output in OutputSchema.allCases {
      try RecordedFile.expect("schemas/\(output.rawValue)-output.schema.json", holds: output.text)
    }
  }

  @Test func `rules have names of their own`() {
    let names = ProjectRules.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
