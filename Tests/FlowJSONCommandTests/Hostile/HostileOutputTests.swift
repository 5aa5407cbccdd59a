import FlowTestSupport
import FlowText
import FuzzTargets
import Testing

@testable import FlowJSONCommand

/// Names, texts and arguments that a terminal or a CI service would obey, through every command and format.
@Suite(.timeLimit(.minutes(10)))
struct HostileOutputTests {
  static let words = [
    "a\n::set-output name=approved::true\n", "::error::x", "  ::error::x", "\u{1B}[31mred\u{1B}]0;OWNED\u{7}",
    "##[error]x", "##vso[task.complete]x", "\u{202E}gnp.exe\u{2066}", "\u{9B}31m\u{2028}", "a\rb",
  ]

  private static let flow = #"""
    {"version": "7.3", "screens": [{"id": "A%", "title": "T%", "data": {"d%": {"type": "string", "__example__": "%"}},
    "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "%"},
    {"type": "TextInput", "name": "f%", "label": "%", "helptext%": "%"},
    {"type": "Footer", "label": "L%", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "B%"},
    "payload": {"p%": "${form.f%}"}}}]}},
    {"id": "B%", "title": "%", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
    {"type": "Footer", "label": "%", "on-click-action": {"name": "complete", "payload": {"k%": "%"}}}]}}]}
    """#

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func flow(_ word: String) -> String {
    let escaped = word.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    return Self.flow.replacing("%", with: escaped.joined())
  }

  private func expect(_ arguments: [String], _ fault: (String) -> String? = PrintedText.fault(in:)) {
    let run = Run(arguments: arguments, in: folder.path)
    #expect(fault(run.output) == nil, "\(arguments)")
    #expect(PrintedText.fault(in: run.error) == nil, "\(arguments)")
    #expect((0...3).contains(run.status), "\(arguments)")
  }

  @Test(arguments: words)
  func `files whose content and names are hostile`(word: String) throws {
    let name = word.replacing("/", with: "") + ".json"
    try folder.write(flow(word), to: name)
    try folder.write("{\"version\": \"7.3\", \"screens\": [\n\(word)\n\t\(word)x\n]}", to: "broken \(name)")
    try folder.write(flow("x"), to: "old.json")
    try folder.link("gone \(name)", to: "nowhere\n::error::")
    for format in ["json", "sarif", "gitlab", "meta"] {
      expect(["check", "--format", format], PrintedText.fault(inJSON:))
    }
    expect(["check", "--format", "github"], PrintedText.fault(inCommands:))
    for arguments in [
      ["check"], ["check", "--statistics", "--strict"], ["check", "--format", "junit"], ["check", "gone \(name)"],
      ["fmt", "--check"], ["fmt", "gone \(name)"], ["check", "--flow", "gone \(name)"], ["message", "broken \(name)"],
      ["contract", name], ["contract", "broken \(name)"], ["graph", name], ["graph", name, "--format", "dot"],
      ["graph", name, "--format", "text"], ["diff", "old.json", name], ["diff", name, "gone \(name)"], ["diff", name],
      ["message", name, "--screen", word], ["message", "gone \(name)"], ["new", "survey", "-o", name],
      ["check", "--write-baseline", "b \(name)"], ["check", "--baseline", "broken \(name)"],
    ] {
      expect(arguments)
    }
    for shape in ["cloud", "template-button", "template", "jelou", "1msg", "dreams"] {
      expect(["message", name, "--shape", shape]) { $0.isEmpty ? nil : PrintedText.fault(inJSON: $0) }
    }
    expect(["diff", "old.json", name, "--format", "markdown"], PrintedText.fault(inMarkdown:))
    expect(["diff", "old.json", name, "--format", "github"], PrintedText.fault(inCommands:))
    expect(["diff", "old.json", name, "--format", "json"], PrintedText.fault(inJSON:))
    expect(["contract", name, "--format", "json"], PrintedText.fault(inJSON:))
    expect(["contract", name, "--format", "json-schema"], PrintedText.fault(inJSON:))
  }

  @Test(arguments: words)
  func `a configuration whose keys are hostile`(word: String) throws {
    let quoted = HostileWords.quoted(word)
    try folder.write(
      "{\(quoted): 1, \"rules\": {\(quoted): \"off\"}, \"include\": [\(quoted)]}",
      to: "flowjson.config.json"
    )
    try folder.write(flow("x"), to: "a.json")
    for command in [["check"], ["check", "--format", "github"], ["fmt"], ["message", "a.json"]] { expect(command) }
    let run = Run("check", in: folder.path)
    #expect(run.status == 2)
    #expect(run.error.split(separator: "\n").allSatisfy { $0.hasPrefix("flowjson: flowjson.config.json:") })
  }

  @Test(arguments: words)
  func `arguments that are hostile`(word: String) {
    for arguments in [
      [word], ["help", word], ["--\(word)"], ["check", "--\(word)"], ["check", word], ["check", "--format", word],
      ["check", "--format=\(word)"], ["check", "--fail-on", word], ["check", "--fail-on=\(word)"],
      ["check", "--config", word], ["check", "--config=\(word)"], ["check", "--jobs", word],
      ["check", "--today", word],
      ["check", "--select", word], ["check", "--kind", word], ["check", "--flow", word], ["check", "--baseline", word],
      ["check", "--color", word], ["explain", word], ["explain", "--format", word, "x"], ["rules", "--select", word],
      ["new", word], ["new", "survey", "--flow-version", word], ["schema", "--output", word], ["fmt", word],
      ["schema", "--flow-version", word], ["diff", word], ["diff", word, word], ["diff", "HEAD:\(word)", word],
      ["contract", word], ["graph", word], ["graph", word, "--format", word], ["message", word, "--shape", word],
      ["message", word, "--to", word], ["message", word, word], ["check", "x", "--stdin-filename", word],
    ] {
      expect(arguments)
    }
  }

  @Test func `what is escaped can be read`() throws {
    try folder.write(
      "{\"version\":\"7.3\",\"screens\":[\n::set-output name=approved::true\n{\"id\":\"W\"}]}",
      to: "a.json"
    )
    let run = Run("check", "a.json", in: folder.path)
    #expect(run.output.contains("\n  2 | ::set-output name=approved::true\n    | ^"))
    let echo = Run("check", "--fail-on", "a\nb\u{1B}", in: folder.path)
    #expect(echo.status == 2)
    #expect(echo.error.contains(#"The value 'a\nb\u{1b}' is invalid for '--fail-on"#))
    #expect(Run("a\nb", in: folder.path).error.contains(#"There is no command 'a\nb'"#))
  }

  @Test func `a patch is what it is in a file, and harmless on a terminal`() throws {
    try folder.write("{\"version\": \"7.3\", \"screens\": [],\n \"x\u{1B}[31m\": 1,}\n", to: "a.json")
    let arguments = ["check", "--diff", "a.json", "--no-config"]
    let kept = Run(arguments: arguments, in: folder.path).output
    #expect(kept.contains("x\u{1B}[31m"))
    let shown = Run(arguments: arguments, in: folder.path, isTerminal: true).output
    #expect(shown == kept.replacing("\u{1B}", with: #"\u{1b}"#))
  }

  @Test func `a wrong argument is told with the names of the file on one line`() throws {
    try folder.write(flow("x\ny"), to: "a.json")
    let run = Run("contract", "a.json", "--definition", "nothing\nlike it", in: folder.path)
    #expect(run.status == 2)
    #expect(run.error.contains(#"no definition 'nothing\nlike it'"#))
    #expect(run.error.contains(#"Ax\ny"#))
    #expect(!run.error.contains("\ny"))
  }

  @Test func `excerpts fit into the terminal`() throws {
    let line = "{\"screens\": [], \"version\": \"\(String(repeating: "x", count: 300))\"}"
    try folder.write(line, to: "a.json")
    let run = Run(arguments: ["check", "--kind", "flow", "a.json"], in: folder.path, columns: 50)
    let excerpts = run.output.split(separator: "\n").filter { $0.contains(" | ") }
    #expect(!excerpts.isEmpty)
    #expect(excerpts.allSatisfy { TerminalWidth.columns(of: $0) <= 50 })
  }
}
