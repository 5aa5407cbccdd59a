import FlowReports
import FlowTestSupport
import JSONText
import Testing

@testable import FlowJSONCommand

@Suite struct CheckCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  static let clean = """
    {"version": "7.3", "screens": [{"id": "FIRST", "title": "First", "terminal": true, "layout":
    {"type": "SingleColumnLayout", "children": [{"type": "TextHeading", "text": "Hello"},
    {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
    """

  @Test func `shows the place of a finding, the line and a summary`() throws {
    try folder.write("{\"screens\": []}\n", to: "a.json")
    let run = Run("check", "a.json", "--select", "missing-version", in: folder.path)
    #expect(
      run.output == """
        a.json:1:1: error: the flow does not say which version of Flow JSON it is written in [missing-version]
          1 | {"screens": []}
            | ^
        1 file checked: 1 error

        """
    )
    #expect(run.status == 1)
  }

  @Test func `says so when there is nothing to report`() throws {
    try folder.write(Self.clean, to: "a.json")
    let run = Run("check", in: folder.path)
    #expect(run.output == "1 file checked: nothing to report\n")
    #expect(run.status == 0)
  }

  @Test func `says so when a folder holds no JSON`() throws {
    try folder.write("text", to: "notes/a.txt")
    let run = Run("check", "notes", in: folder.path)
    #expect(run.error == "flowjson: no JSON file was found\n")
    #expect(run.output == "0 files checked: nothing to report\n")
    #expect(run.status == 0)
    #expect(Run("check", "notes", "--quiet", in: folder.path).error.isEmpty)
    try folder.write("{}", to: "notes/package.json")
    #expect(Run("check", "notes", in: folder.path).error.isEmpty)
  }

  // A format that tells no fixes has none made that cost a second check; what sums up counts them nevertheless.
  @Test func `counts the lift of a frozen version wherever fixes are told or counted`() throws {
    try folder.write(Self.clean.replacing("7.3", with: "4.0"), to: "a.json")
    let fixable = "--unsafe-fixes fixes 1 (may change what the file means)\n"
    #expect(Run("check", "a.json", in: folder.path).output.hasSuffix(fixable))
    #expect(Run("check", "a.json", "--format=github=r.txt", in: folder.path).error.hasSuffix(fixable))
    let both = Run("check", "a.json", "--format=github", "--format=json=r.json", in: folder.path)
    #expect(both.output.hasPrefix("::warning file=a.json,line=1,"))
    #expect(try folder.read("r.json").contains("lift to version 7.3"))
    let fixed = Run("check", "a.json", "--format=github", "--unsafe-fixes", in: folder.path)
    #expect(fixed.output.isEmpty)
    #expect(try folder.read("a.json") == Self.clean)
  }

  @Test func `says on standard error what came of it when all reports go to files`() throws {
    try folder.write("{\"screens\": []}\n", to: "a.json")
    let options = ["check", "a.json", "--select=missing-version", "--format=json=r.json", "--format=sarif=r.sarif"]
    let run = Run(arguments: options, in: folder.path)
    #expect(run.output.isEmpty)
    #expect(run.error == "1 file checked: 1 error\n")
    #expect(run.status == 1)
    #expect(try folder.read("r.json").contains("missing-version"))
    #expect(Run(arguments: options + ["--quiet"], in: folder.path).error.isEmpty)
  }

  @Test func `the summary and the fixes name the option that mends more`() throws {
    let text = Self.clean.replacing("\"terminal\"", with: "\"Terminal\"").replacing("\"7.3\"", with: "\"5.9\"")
    try folder.write(text, to: "a.json")
    let run = Run("check", "a.json", in: folder.path)
    #expect(
      run.output.split(separator: "\n").last
        == "1 file checked: 3 errors; --fix fixes 1, --unsafe-fixes 2 more (may change what the file means)"
    )
    let safe = Run("check", "a.json", "--fix", in: folder.path)
    #expect(
      safe.error
        == "flowjson: 1 fix made; 1 more with '--unsafe-fixes', which may change what the file means\n"
    )
    #expect(Run("check", "a.json", "--fix", "--unsafe-fixes", in: folder.path).error == "flowjson: 1 fix made\n")
  }

  @Test func `passes over other JSON in a folder, and over hidden folders`() throws {
    try folder.write(Self.clean, to: "flows/a.json")
    try folder.write("{\"name\": \"app\"}", to: "package.json")
    for name in [".hidden", "node_modules", ".build"] { try folder.write("{\"screens\": []}", to: "\(name)/b.json") }
    let run = Run("check", ".", in: folder.path)
    #expect(run.output == "1 file checked, 1 skipped: nothing to report\n")
  }

  @Test func `a single file that is no flow is an error, unless unknown files are skipped`() throws {
    try folder.write("{\"name\": \"app\"}", to: "package.json")
    let run = Run("check", "package.json", in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("[not-a-flow]"))
    #expect(Run("check", "package.json", "--skip-unknown", in: folder.path).status == 0)
  }

  @Test func `reads standard input under a name`() {
    let run = Run("check", "-", "--stdin-filename", "flows/x.json", input: "{\"screens\": []}")
    #expect(run.output.hasPrefix("flows/x.json:1:1: error: "))
    #expect(run.status == 1)
  }

  @Test func `a file that is not there is a failure, told on standard error`() {
    let run = Run("check", "nowhere.json", in: folder.path)
    #expect(run.status == 3)
    #expect(run.error == "flowjson: nowhere.json: no such file or directory\n")
  }

  @Test(arguments: [
    (["--fail-on", "never"], 0), (["--fail-on", "error"], 1), (["--strict"], 1), (["--ignore", "missing-version"], 0),
  ])
  func `the level that fails decides about the exit status`(options: [String], status: Int) throws {
    try folder.write("{\"screens\": []}", to: "a.json")
    let base = ["check", "a.json", "--select", "missing-version"]
    #expect(Run(arguments: base + options, in: folder.path).status == status)
  }

  @Test(arguments: [
    ("--formt", "Unknown option '--formt'. Did you mean '--format'?"),
    ("--format=jsn", "There is no format 'jsn'; did you mean 'json'?"),
    ("--select=missing-versoin", "There is no rule and no category 'missing-versoin'; did you mean 'missing-version'?"),
    ("--today=2026-02-30", "The value '2026-02-30' is invalid for '--today"),
    ("--flow-version=seven", "The value 'seven' is invalid for '--flow-version"),
    ("--jobs=0", "'--jobs' takes a whole number from 1, not '0'."),
  ])
  func `wrong usage is status 2 and says what was expected`(option: String, message: String) {
    let run = Run("check", option, in: folder.path)
    #expect(run.status == 2)
    #expect(run.error.contains(message))
    #expect(run.output.isEmpty)
  }

  @Test func `a command that is not there is wrong usage, with the one that was meant`() {
    let run = Run("chek", "a.json")
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("Error: There is no command 'chek'; did you mean 'check'? The commands are check, "))
    #expect(Run("help", "check").status == 0)
    #expect(Run("--version").output == "\(ToolInfo.flowjson.version) (Flow JSON 2.1 to 7.3)\n")
  }

  @Test func `colours are for terminals only`() throws {
    try folder.write("{\"screens\": []}", to: "a.json")
    let colour = "\u{1B}["
    #expect(Run("check", in: folder.path, isTerminal: true).output.contains(colour))
    #expect(!Run("check", in: folder.path, isTerminal: true, environment: ["NO_COLOR": "1"]).output.contains(colour))
    #expect(!Run("check", in: folder.path).output.contains(colour))
    #expect(Run("check", "--color=always", in: folder.path).output.contains(colour))
  }

  private static let template = """
    {"name": "claim_form", "language": "en", "category": "UTILITY", "components": [{"type": "BODY", "text": "Hi {{1}}"},
     {"type": "BUTTONS", "buttons": [{"type": "FLOW", "text": "Open", "flow_name": "claim"}]}]}
    """
  private static let use = """
    {"messaging_product": "whatsapp", "to": "15550100002", "type": "template", "template": {"name": "claim_form",
     "language": {"code": "en"}, "components": [{"type": "body", "parameters": [{"type": "text", "text": "Ann"}]}]}}
    """

  @Test func `a message is checked with the definition of its template wherever that stands among the files`() throws {
    try folder.write(Self.use, to: "a/send.json")
    try folder.write(Self.template, to: "z/template.json")
    try folder.write("[\(Self.use)]".replacing("claim_form", with: "other"), to: "a/other.json")
    let run = Run("check", "--no-config", ".", in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("a/send.json:2:44: error: template 'claim_form' has a flow button at 0"))
    #expect(run.output.contains("note: z/template.json:2:"))
    #expect(run.output.contains("2 files checked"))
    let json = Run("check", "--no-config", ".", "--format", "json", in: folder.path)
    #expect(JSONDocument(parsing: json.output).node(at: "/summary/skipped")?.integer == 1)
  }

  @Test func `a message whose template is not known is no flow's message`() throws {
    try folder.write(Self.use, to: "send.json")
    let alone = Run("check", "--no-config", "send.json", in: folder.path)
    #expect(alone.status == 1)
    #expect(alone.output.contains("if template 'claim_form' opens one, check the message together with the definition"))
    #expect(Run("check", "--no-config", "--skip-unknown", "send.json", in: folder.path).status == 0)
    #expect(Run("check", "--no-config", ".", in: folder.path).status == 0)
    let forced = Run("check", "--no-config", "--kind", "message", "send.json", in: folder.path)
    #expect(forced.status == 1)
    #expect(forced.output.contains("this message has no component for a flow button"))
    #expect(!forced.output.contains("interactive"))
  }
}
