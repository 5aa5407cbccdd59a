import FlowLanguage
import FlowMessages
import FlowModel
import FlowRules
import FlowTestSupport
import JSONText
import Testing

@testable import FlowReports

/// Reports on a flow and a message as each format writes them, held whole: see `fixtures/reports`.
@Suite struct FindingReportTests {
  private static let folder = "fixtures/reports"

  private static let files: [(format: ReportFormat, file: String)] = [
    (.text, "expected.txt"), (.json, "expected.json"), (.sarif, "expected.sarif"), (.github, "expected.github.txt"),
    (.gitlab, "expected.gitlab.json"), (.junit, "expected.junit.xml"), (.meta, "expected.meta.json"),
  ]

  /// The fixtures as a run shows them: the message is checked against the flow, and refers to its text.
  private func report() throws -> Report {
    let options = CheckOptions(today: "2026-11-21")
    let flow = JSONDocument(parsing: try #require(RecordedFile.text("\(Self.folder)/flow.json")))
    let message = JSONDocument(parsing: try #require(RecordedFile.text("\(Self.folder)/message.json")))
    let resolved = ResolvedFlow(Flow(flow), path: "flow.json", reason: "'--flow' names it")
    let messages = try #require(MessageFile(message))
    let texts = ["flow.json": (lines: LineTable(flow.bytes), bytes: flow.bytes)]
    func file(_ path: String, _ kind: CheckedFile.Kind, _ document: JSONDocument, _ found: [Diagnostic]) -> CheckedFile
    {
      let lines = LineTable(document.bytes)
      let findings = found.map {
        ReportedFinding($0, place: $0.pointer.description, in: lines, bytes: document.bytes, other: { texts[$0] })
      }
      return CheckedFile(path: path, kind: kind, flowVersion: kind == .flow ? .v7_1 : nil, findings: findings)
    }
    return Report(
      files: [
        file("flow.json", .flow, flow, FlowChecker.check(flow, options: options)),
        file("message.json", .message, message, MessageRules.check(messages, options: options) { _ in resolved }),
      ],
      skipped: 1
    )
  }

  @Test func `the fixtures hold findings of each severity, with fixes and with places in another file`() throws {
    let findings = try report().files.flatMap(\.findings)
    #expect(Set(findings.map(\.severity)) == [.error, .warning, .info])
    #expect(findings.contains { $0.diagnostic.fixes.contains { $0.safety == .safe } })
    #expect(findings.contains { $0.diagnostic.fixes.contains { $0.safety == .unsafe } })
    #expect(findings.contains { $0.diagnostic.related.contains { $0.path != nil } })
  }

  @Test(arguments: files)
  func `each format says what the fixtures hold`(format: ReportFormat, file: String) throws {
    let rules = FlowChecker.rules + MessageRules.rules
    let report = try report()
    let reported = Set(report.files.flatMap { $0.findings.map(\.diagnostic.rule) })
    let writer = ReportWriter(
      tool: ToolInfo(name: "flowjson", version: "1.2.3"),
      rules: rules.filter { reported.contains($0.name) }
    )
    try RecordedFile.expect("\(Self.folder)/\(file)", holds: writer.write(report, as: format))
  }

  @Test func `there is a fixture for every format`() {
    #expect(Self.files.map(\.format) == ReportFormat.allCases)
  }
}
