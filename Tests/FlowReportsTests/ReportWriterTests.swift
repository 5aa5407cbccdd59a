import FlowLanguage
import FlowRules
import FlowText
import JSONText
import Testing

@testable import FlowReports

@Suite struct ReportWriterTests {
  static let text = "{\n  \"a\": 1,\n  \"é\": 2\n}\n"

  /// A report on one file with an error that has a note and a fix, and twice the same warning.
  private func report(path: String = "flows/a b%.json", message: String = "100% 'x', and\nmore") -> Report {
    let bytes = Array(Self.text.utf8)
    let lines = LineTable(bytes)
    let error = Diagnostic(
      rule: "unknown-property",
      severity: .error,
      code: "INVALID_PROPERTY_KEY",
      message: message,
      pointer: "/é",
      range: 14..<18,
      related: [Diagnostic.Related("first here", pointer: "/a", range: 4..<7)],
      fixes: [Fix("remove it", edits: [TextEdit(range: 10..<20, text: "")])]
    )
    let warning = Diagnostic(rule: "w", severity: .warning, message: "<&\"\u{1}", pointer: "/a", range: 4..<7)
    let findings = [warning, warning, error].map { ReportedFinding($0, place: "a", in: lines, bytes: bytes) }
    let file = CheckedFile(path: path, kind: .flow, flowVersion: .v7_3, findings: findings)
    return Report(files: [file], skipped: 1)
  }

  private func write(_ format: ReportFormat, _ report: Report) -> String {
    ReportWriter(tool: ToolInfo(name: "flowjson", version: "1.2.3"), rules: []).write(report, as: format)
  }

  @Test func `text shows note and fix under the line`() {
    #expect(
      write(.text, report(message: "m")).hasSuffix(
        """
        flows/a b%.json:3:3: error: m [unknown-property]
          3 |   "é": 2
            |   ^^^
          note: flows/a b%.json:2:3: first here
          fix: remove it
        1 file checked, 1 skipped: 1 error, 2 warnings; --fix fixes 1

        """
      )
    )
  }

  static let fixable: [(fixes: [Fix.Safety], end: String)] = [
    ([], ""), ([.safe], "; --fix fixes 1"), ([.safe, .safe], "; --fix fixes 2"),
    ([.unsafe], "; --unsafe-fixes fixes 1 (may change what the file means)"),
    (
      [.safe, .unsafe, .unsafe, .safe, .safe],
      "; --fix fixes 3, --unsafe-fixes 2 more (may change what the file means)"
    ),
  ]

  @Test(arguments: fixable)
  func `the summary says how many findings each option mends`(fixes: [Fix.Safety], end: String) {
    func finding(_ fixes: [Fix]) -> ReportedFinding {
      let finding = Diagnostic(rule: "w", severity: .warning, message: "m", pointer: "", range: 0..<1, fixes: fixes)
      return ReportedFinding(finding, place: "", in: LineTable([0x7B]), bytes: [0x7B])
    }
    let other = Fix("add it", .unsafe, edits: [])
    let findings = [finding([])] + fixes.map { finding([Fix("remove it", $0, edits: []), other]) }
    let report = Report(files: [CheckedFile(path: "a", kind: .flow, findings: findings)], skipped: 0)
    let count = findings.count == 1 ? "1 warning" : "\(findings.count) warnings"
    #expect(TextReport().summaryLine(of: report).string == "1 file checked: \(count)\(end)\n")
  }

  @Test func `excerpts fit into the terminal`() throws {
    let line = "{\"text\": \"\(String(repeating: "日本語", count: 30))\", \"widht\": 4, \"tail\": \"\(Self.long)\"}"
    let bytes = Array(("\n" + line).utf8)
    let key = try #require(line.firstRange(of: "\"widht\"")).lowerBound
    let offset = 1 + line.utf8.distance(from: line.startIndex, to: key)
    let finding = Diagnostic(rule: "r", severity: .error, message: "m", pointer: "", range: offset..<offset + 7)
    let reported = ReportedFinding(finding, place: "", in: LineTable(bytes), bytes: bytes)
    let report = Report(files: [CheckedFile(path: "a", kind: .flow, findings: [reported])], skipped: 0)
    for columns in [30, 40, 60, 80, 100] {
      let lines = TextReport(isQuiet: true, columns: columns).write(report).split(separator: "\n")
      let (text, marks) = (lines[1], lines[2])
      #expect(TerminalWidth.columns(of: text) <= columns)
      #expect(text.hasPrefix("  2 | …") && text.hasSuffix("…"))
      // The marks stand under the key, however wide what precedes it is.
      let before = try #require(text.firstRange(of: "\"widht\"")).lowerBound
      #expect(marks.prefix { $0 != "^" }.count == TerminalWidth.columns(of: text[..<before]))
      #expect(marks.hasSuffix("| " + String(repeating: " ", count: marks.count - 6 - 7) + "^^^^^^^"))
    }
  }

  private static let long = String(repeating: "x", count: 200)

  @Test func `json holds what the contract says, in its order`() {
    let text = write(.json, report(message: "m"))
    #expect(
      text.hasPrefix(
        #"{"schemaVersion":1,"tool":{"name":"flowjson","version":"1.2.3"},"summary":{"files":1,"skipped":1,"errors":1,"#
          + #""warnings":2,"infos":0},"files":[{"path":"flows/a b%.json","kind":"flow","flowVersion":"7.3","diagnostics":["#
      )
    )
    #expect(
      text.contains(
        #""code":"INVALID_PROPERTY_KEY","message":"m","pointer":"/é","start":{"line":3,"column":3,"offset":14},"#
          + #""end":{"line":3,"column":6,"offset":18},"related":[{"message":"first here","path":"flows/a b%.json","#
          + #""pointer":"/a","start":{"line":2,"column":3,"offset":4},"end":{"line":2,"column":6,"offset":7}}],"#
          + #""fixes":[{"title":"remove it","safety":"safe","edits":[{"start":10,"end":20,"text":""}]}],"#
      )
    )
  }

  @Test func `equal findings get an ordinal, so that fingerprints are there once`() {
    let fingerprints = report().files.flatMap(\.findings).map(\.fingerprint)
    #expect(fingerprints[1] == fingerprints[0] + "-2")
    #expect(Set(fingerprints).count == 3)
  }

  @Test func `github escapes what its commands are made of`() {
    let lines = write(.github, report(path: "a,b:c%.json")).split(separator: "\n")
    #expect(
      lines.last == """
        ::error file=a%2Cb%3Ac%25.json,line=3,col=3,endLine=3,endColumn=6,title=unknown-property::100%25 'x', and\\nmore
        """
    )
  }

  @Test func `junit escapes what XML can't hold`() {
    let text = write(.junit, report())
    #expect(text.contains("<testsuite name=\"flowjson\" tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\">"))
    #expect(text.contains("message=\"100% 'x', and\\nmore\""))
    #expect(text.contains("warning: &lt;&amp;&quot;\\u{1} [w]"))
  }

  @Test func `sarif escapes paths and counts in code points`() {
    let text = write(.sarif, report())
    #expect(text.contains("\"uri\": \"flows/a%20b%25.json\""))
    #expect(text.contains("\"columnKind\": \"unicodeCodePoints\""))
    #expect(SARIFReport.uri("/tmp/ä") == "file:///tmp/%C3%A4")
  }

  @Test func `meta holds errors only, by path, with the platform's paths`() throws {
    let document = JSONDocument(parsing: write(.meta, report(path: "a.json")))
    let entries = try #require(document.root["a.json"])
    #expect(entries.count == 1)
    let entry = try #require(entries.element(at: 0))
    #expect(entry["error"]?.string == "INVALID_PROPERTY_KEY")
    #expect(entry["line_start"]?.integer == 3)
    #expect(entry["pointers"]?.element(at: 0)?["path"]?.string == "é")
  }

  @Test func `gitlab has one issue a finding, each with its own fingerprint`() {
    let issues = JSONDocument(parsing: write(.gitlab, report())).root.elements
    #expect(issues.count == 3)
    #expect(Set(issues.compactMap { $0["fingerprint"]?.string }).count == 3)
    #expect(issues.last?["location"]?["lines"]?["begin"]?.integer == 3)
  }
}
