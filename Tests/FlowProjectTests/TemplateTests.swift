import FlowFiles
import FlowReports
import FlowRules
import FlowTestSupport
import FlowLanguage
import JSONText
import Testing

@testable import FlowProject

@Suite struct TemplateTests {
  @Test(arguments: Template.all.map(\.name))
  func `a template is a flow without errors, says what it does and can be written in the newest version`(
    name: String
  ) throws {
    let template = try #require(Template.named(name))
    let findings = FlowChecker.check(JSONDocument(parsing: template.text), options: CheckOptions(today: "2026-11-21"))
    #expect(findings.filter { $0.severity == .error }.isEmpty)
    #expect(!template.summary.isEmpty)
    #expect(template.text(in: .v7_3, today: "2026-11-21") != nil)
  }

  @Test(arguments: Template.all.map(\.name))
  func `the script of a template plays the flow beside it`(name: String) throws {
    let template = try #require(Template.named(name))
    let folder = try TemporaryFolder()
    try folder.write(template.text, to: "flows/mine.json")
    try folder.write(template.script(playing: "mine.json"), to: "flows/mine.simulation.json")
    var run = SimulationRun(workingFolder: Path(folder.path), untouched: nil)
    try run.play(Array(folder.read("flows/mine.simulation.json").utf8), path: "flows/mine.simulation.json")
    let report = run.report(isStrict: false)
    #expect(report.scripts.count == 1)
    #expect(report.scripts.allSatisfy(report.hasPassed))
  }
}
