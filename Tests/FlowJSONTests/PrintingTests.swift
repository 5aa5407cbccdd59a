import FlowJSON
import FlowTestSupport
import Testing

@Suite struct PrintingTests {
  private let flow = Flow(
    JSONDocument(
      parsing: """
        {"version": "7.3", "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": \
        "SingleColumnLayout", "children": [{"type": "Footer", "label": "Send", "on-click-action": {"name": "complete", \
        "payload": {"a": "x"}}}]}}]}
        """
    )
  )

  @Test func `values print as people read them`() throws {
    let screen = try #require(FlowDraft(flow)[screen: "A"])
    #expect("\(JSONValue.object([.init("a", .array([1, true, .null]))]))" == #"{"a":[1,true,null]}"#)
    #expect("\(flow.screens[0].node["title"].map { "\($0)" } ?? "")" == #""A""#)
    #expect(screen.title.map { "\($0)" } == #""A""#)
    #expect("\(DynamicValue<Bool>.data(DataField("v", example: true)))" == #""${data.v}""#)
    #expect("\(LineTable(Array("a\nbc".utf8)).position(at: 3))" == "2:2")
    #expect("\(ScreenID("A"))" == "A")
    #expect("\(FlowDraft(flow))" == String(decoding: flow.document.bytes, as: UTF8.self))
  }

  @Test func `a finding prints its severity, message, rule and place`() {
    let findings = FlowChecker.check(
      JSONDocument(parsing: #"{"version": "7.3"}"#),
      options: CheckOptions(today: "2026-11-21")
    )
    #expect(findings.map { "\($0)" } == ["error: a flow needs 'screens' [missing-property]"])
  }

  @Test func `a contract is written as text, JSON and JSON Schema`() {
    #expect(flow.contract(as: .text, path: "a.json").contains("answers"))
    #expect(JSONDocument(parsing: flow.contract(as: .json)).faults.isEmpty)
    let schema = JSONDocument(parsing: flow.contract(as: .jsonSchema))
    #expect(schema.faults.isEmpty && schema.root["$schema"] != nil)
  }

  @Test func `routes are drawn in every language`() {
    for format in GraphFormat.allCases { #expect(flow.graph(as: format).contains("A")) }
  }

  @Test func `a comparison is reported in every format`() {
    var draft = FlowDraft(flow)
    draft[screen: "A"]?[Footer.self]?.onClickAction = .complete(["b": "x"])
    let comparison = FlowComparison(old: flow, new: draft.flow)
    #expect(comparison.changes.map(\.kind.name).contains("answer-key-renamed"))
    for format in ComparisonFormat.allCases {
      #expect(comparison.report(as: format, oldPath: "a.json", newPath: "b.json").contains("b.json"))
    }
  }

  @Test func `a project is checked as the program does`() throws {
    let project = Project(folder: RecordedFile.repository, today: "2026-11-21")
    let report = try project.check(["fixtures/flows"])
    #expect(report.checkedCount == 8 && !report.hasFindings(atLeast: .info))
    #expect(throws: Project.Fault.self) { try project.check(["no/such/file.json"]) }
  }
}
