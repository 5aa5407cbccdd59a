import FlowDiff
import FlowModel
import FlowTestSupport
import FlowText
import JSONText
import Testing

@testable import FlowReports

@Suite struct DiffReportTests {
  private static let pairs = ["endpoint", "polished", "renamed"]

  private func report(_ name: String) throws -> DiffReport {
    func flow(_ side: String) throws -> Flow {
      Flow(JSONDocument(parsing: try #require(RecordedFile.text("fixtures/revisions/\(name)/\(side).json"))))
    }
    let comparison = FlowComparison(old: try flow("old"), new: try flow("new"))
    return DiffReport(ComparedFile(oldPath: "flows/\(name).json", newPath: "flows/\(name).json", comparison))
  }

  @Test(arguments: pairs)
  func `the formats say what the fixtures hold`(name: String) throws {
    let report = try report(name)
    let folder = "fixtures/revisions/\(name)"
    try RecordedFile.expect("\(folder)/expected.txt", holds: DiffText(isColored: false).write(report).string)
    try RecordedFile.expect("\(folder)/expected.json", holds: DiffJSON.write(report))
    try RecordedFile.expect("\(folder)/expected.md", holds: DiffMarkdown.write(report).string)
    try RecordedFile.expect("\(folder)/expected.github.txt", holds: DiffGitHub.write(report).string)
  }

  @Test func `all formats say how many changes are left out`() {
    func flow(_ value: Int) -> Flow {
      let settings = (0..<1_001).map { ", \"key\($0)\": \(value)" }.joined()
      return Flow(JSONDocument(parsing: #"{"version": "7.3", "screens": []\#(settings)}"#))
    }
    let report = DiffReport(
      ComparedFile(oldPath: "a.json", newPath: "a.json", FlowComparison(old: flow(1), new: flow(2)))
    )
    let end = "; 1 more change of this kind is left out"
    #expect(DiffText(isColored: false).write(report).string.contains(end))
    #expect(DiffText(isColored: false).write(report).string.hasSuffix("compatible: 1001 safe changes\n"))
    #expect(DiffJSON.write(report).contains(end))
    #expect(DiffMarkdown.write(report).string.contains(end))
    #expect(DiffMarkdown.write(report).string.contains("<summary>1001 safe changes</summary>"))
    #expect(DiffGitHub.write(report).string.contains(end))
  }

  @Test func `the JSON has the agreed members, and null for what is not there`() throws {
    let root = JSONDocument(parsing: DiffJSON.write(try report("renamed"))).root
    #expect(root.members.map(\.name) == ["schemaVersion", "old", "new", "verdict", "changes"])
    #expect(root["old"]?.members.map(\.name) == ["path", "flowVersion"])
    let removed = try #require(root["changes"]?.elements.first { $0["kind"]?.string == "option-removed" })
    #expect(
      removed.members.map(\.name) == ["kind", "impact", "audiences", "subject", "message", "old", "new"]
    )
    #expect(removed["new"]?.kind == .null)
    #expect(removed["old"]?["pointer"]?.string == "/screens/0/layout/children/1/data-source/2")
    #expect(removed["old"]?["start"]?.members.map(\.name) == ["line", "column", "offset"])
  }

  @Test func `text is coloured only when asked`() throws {
    #expect(!DiffText(isColored: false).write(try report("renamed")).string.contains("\u{1B}"))
    #expect(DiffText(isColored: true).write(try report("renamed")).string.contains("\u{1B}[1;31mbreaking:\u{1B}[0m"))
  }

  @Test(arguments: [
    (["a"], "1 safe change"), (["a", "b"], "2 safe changes"), (["id"], "1 breaking change"),
    (["a", "id"], "1 breaking and 1 safe change"), (["a", "b", "id"], "1 breaking and 2 safe changes"),
  ])
  func `the summary counts in words that read well`(changed: [String], words: String) {
    func flow(_ names: [String]) -> Flow {
      let texts = ["a", "b"].map { #"{"type": "TextBody", "text": "\#(names.contains($0) ? "new" : "old") \#($0)"}"# }
      let text = #"""
        {"version": "7.3", "screens": [{"id": "\#(names.contains("id") ? "NEW" : "OLD")", "title": "T",
        "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [\#(texts.joined(separator: ", ")),
        {"type": "TextCaption", "text": "c"}, {"type": "TextCaption", "text": "d"}, {"type": "TextCaption", "text": "e"}, {"type": "TextCaption", "text": "f"}]}}]}
        """#
      return Flow(JSONDocument(parsing: text))
    }
    let comparison = FlowComparison(old: flow([]), new: flow(changed))
    let text = DiffText(isColored: false).write(
      DiffReport(ComparedFile(oldPath: "a.json", newPath: "a.json", comparison))
    )
    #expect(text.string.contains(": \(words)\n"))
  }

  @Test func `what a flow says can't break a table in Markdown`() {
    func flow(_ text: String) -> Flow {
      Flow(
        JSONDocument(
          parsing: """
            {"version": "7.3", "screens": [{"id": "A", "title": "\(text)", "terminal": true,
            "layout": {"type": "SingleColumnLayout", "children": []}}]}
            """
        )
      )
    }
    let comparison = FlowComparison(old: flow("a | `b` <script> @all"), new: flow("c"))
    let text = DiffMarkdown.write(DiffReport(ComparedFile(oldPath: "a.json", newPath: "a.json", comparison))).string
    #expect(text.contains(#"'a \| \`b\` &lt;script&gt; @&#8203;all'"#))
    #expect(text.contains(#"``"a \| `b` <script> @all"`` line 1"#))
  }

  @Test(
    arguments: [
      ("![x](https://evil.example/t.png)", ##"\!&#8203;\[x\](https:&#8203;//evil.example/t.png)"##),
      ("@org/team me@evil.example", "@&#8203;org/team me@&#8203;evil.example"),
      ("#12 GH-12 !3 %4 ~5", ##"\#&#8203;12 GH&#8203;-12 \!&#8203;3 %&#8203;4 \~&#8203;5"##),
      ("www.evil.example", "www&#8203;.evil.example"), ("$a$ **b** _c_", ##"&#36;a&#36; \*\*b\*\* \_c\_"##),
      ("a\n\n# b | c\r\n", ##"a\\n\\n\#&#8203; b \| c\\r\\n"##),
      ("<img src=x> &#64;all", ##"&lt;img src=x&gt; &amp;\#&#8203;64;all"##),
      ("\u{202E}a", ##"\\u{202e}a"##), ("{{a}} 'b': c", "{{a}} 'b': c"),
    ] as [(String, String)]
  )
  func `text of somebody else stays text in Markdown`(foreign: String, written: String) {
    #expect(MarkdownText.plain(foreign).string == written)
  }

  @Test(
    arguments: [
      ("a", "`a`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("`\u{301}``x", "``` `\u{301}``x ```"), ("a|b", #"`a\|b`"#),
      ("a\nb\n\n@all", #"`a\nb\n\n@all`"#), ("", "–"), ("  ", "–"),
    ] as [(String, String)]
  )
  func `code of somebody else stays code in Markdown`(foreign: String, written: String) {
    #expect(MarkdownText.code(foreign).string == written)
  }

  @Test func `a name with line breaks ends no table`() {
    func flow(_ id: String) -> Flow {
      let text = #"{"version": "7.3", "screens": [{"id": "\#(id)", "title": "T", "layout": {"children": []}}]}"#
      return Flow(JSONDocument(parsing: text))
    }
    let comparison = FlowComparison(old: flow("A"), new: flow(#"B\n\n![x](https://evil.example/t.png) @octocat\n"#))
    let report = DiffReport(ComparedFile(oldPath: "a\n::error::b.json", newPath: "a.json", comparison))
    for line in DiffMarkdown.write(report).string.split(separator: "\n") {
      #expect("#*|<-".contains(line.first ?? " "), "\(line)")
    }
    for line in DiffText(isColored: false).write(report).string.split(separator: "\n") {
      #expect(!line.contains("::error::b.json") || line.contains(#"a\n::error::b.json"#))
    }
  }
}
