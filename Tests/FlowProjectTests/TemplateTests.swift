import FlowFiles
import FlowReports
import FlowRules
import FlowTestSupport
import FlowLanguage
import JSONText
import Testing

@testable import FlowProject

@Suite struct TemplateTests {
  @Test func `templates are the flows of the fixtures`() throws {
    try RecordedFile.expect("Sources/FlowProject/Templates/Templates+Texts.swift", holds: Self.source())
  }

  /// The templates as Swift source, from the fixtures.
  private static func source() throws -> String {
    let folder = RecordedFile.repository + "/fixtures/flows"
    let entries = try FileSystem.names(in: Path(folder)).filter { $0.hasEnding(".json") }.map { file in
      let text = try #require(RecordedFile.text("fixtures/flows/\(file)"))
      // Where the schema lies is known in our own folders only.
      let script = try #require(RecordedFile.text("fixtures/simulations/\(file.stem).simulation.json"))
        .split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("$schema") }
        .joined(separator: "\n")
      return "    (\n      name: \"\(file.stem)\",\n      text: #\"\"\"\n\(text)\n\"\"\"#,\n"
        + "      script: #\"\"\"\n\(script)\n\"\"\"#\n    ),\n"
    }
    return """
      // Generated from fixtures/flows and fixtures/simulations by .ci/generate; do not edit.
      // swift-format-ignore-file

      extension Template {
        static let texts: [(name: String, text: String, script: String)] = [

      """ + entries.joined() + "  ]\n}\n"
  }

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
