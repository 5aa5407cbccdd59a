import FlowTestSupport
import JSONText
import Testing

@testable import FlowJSONCommand

/// Configuration, baseline and fixes as people meet them.
@Suite struct ProjectCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("{\"screens\": []}\n", to: "flows/a.json")
  }

  private func check(_ options: String...) -> Run {
    Run(arguments: ["check"] + options + ["--select", "missing-version"], in: folder.path)
  }

  @Test func `finds the configuration above the file, and checks what it includes`() throws {
    try folder.write(#"{"include": ["flows/**"], "rules": {"missing-version": "warning"}}"#, to: "flowjson.config.json")
    try folder.write("{\"screens\": []}", to: "other/b.json")
    #expect(check("flows/a.json").output.contains("flows/a.json:1:1: warning: "))
    #expect(check().output.hasSuffix("1 file checked: 1 warning\n"))
    #expect(check("--no-config").output.hasSuffix("2 files checked, 1 skipped: 2 errors\n"))
  }

  @Test func `looks no further up than the repository`() throws {
    try folder.write(#"{"rules": {"missing-version": "off"}}"#, to: "flowjson.config.json")
    try folder.write("", to: "flows/.git")
    #expect(check("flows").status == 1)
  }

  @Test func `a wrong configuration is status 2 with its place`() throws {
    try folder.write("{\n  \"rulse\": {}\n}", to: "flowjson.config.json")
    let run = check()
    #expect(run.status == 2)
    #expect(
      run.error == """
        flowjson: flowjson.config.json:2:3: the configuration has no key 'rulse'; did you mean 'rules'?; \
        known keys: '$schema', 'include', 'exclude', 'rules', 'overrides', 'flows', 'environments'

        """
    )
  }

  @Test func `an override suppresses at its place, and is reported when it has nothing to do`() throws {
    let override = #"{"overrides": [{"files": ["flows/*"], "rules": {"missing-version": "off"}, "reason": "old"}]}"#
    try folder.write(override, to: "flowjson.config.json")
    #expect(Run("check", "--select", "missing-version", in: folder.path).status == 0)
    try folder.write(CheckCommandTests.clean, to: "flows/a.json")
    let run = Run("check", "flows", "--strict", in: folder.path)
    #expect(run.output.contains("flowjson.config.json:1:16: warning: this override has nothing to do in 'flows/*'"))
    #expect(run.status == 1)
  }

  @Test func `an override for files that were not looked at is not reported`() throws {
    let override = #"{"overrides": [{"files": ["flows/*"], "rules": {"missing-version": "off"}, "reason": "old"}]}"#
    try folder.write(override, to: "flowjson.config.json")
    try folder.write(CheckCommandTests.clean, to: "flows/b.json")
    #expect(Run("check", "flows/b.json", in: folder.path).output == "1 file checked: nothing to report\n")
  }

  @Test func `a baseline accepts what is there, through moves, and tells what is gone`() throws {
    try folder.write(#"{"screens": [{"id": "A", "widht": 1}]}"#, to: "flows/a.json")
    #expect(Run("check", "flows", "--write-baseline", "base.json", in: folder.path).status == 0)
    let again = Run("check", "flows", "--baseline", "base.json", "--strict", in: folder.path)
    #expect(again.output.contains("1 file checked: nothing to report"))
    // A value of its own in front moves everything that was accepted.
    try folder.write("\n\n" + #"{"screens": [{"id": "A", "widht": 1}]}"#, to: "flows/a.json")
    #expect(Run("check", "flows", "--baseline", "base.json", "--strict", in: folder.path).status == 0)
    try folder.write(CheckCommandTests.clean, to: "flows/a.json")
    let clean = Run("check", "flows", "--baseline", "base.json", in: folder.path)
    #expect(clean.output.contains("warning: 'missing-version' is no longer found at flows/a.json; write the baseline"))
  }

  @Test func `a baseline accepts a finding as often as it was there`() throws {
    try folder.write(#"{"screens": [], "screens": [], "screens": []}"#, to: "flows/a.json")
    let select = ["--select", "duplicate-key"]
    #expect(Run(arguments: ["check", "flows", "--write-baseline", "base.json"] + select, in: folder.path).status == 0)
    let check = ["check", "flows", "--baseline", "base.json"] + select
    #expect(Run(arguments: check, in: folder.path).output == "1 file checked: nothing to report\n")
    try folder.write(#"{"screens": [], "screens": [], "screens": [], "screens": []}"#, to: "flows/a.json")
    #expect(Run(arguments: check, in: folder.path).output.hasSuffix("1 file checked: 1 warning\n"))
  }

  @Test func `a baseline that can't be read is a failure, a wrong one wrong usage`() throws {
    #expect(check("--baseline", "nowhere.json").status == 3)
    try folder.write("{\"findings\": [1]}", to: "base.json")
    let run = check("--baseline", "base.json")
    #expect(run.status == 2)
    #expect(run.error == "flowjson: base.json:1:15: an object is expected here, not a number\n")
  }

  @Test func `statistics count the findings of each rule, the summary stays last`() throws {
    try folder.write("{\"screens\": []}\n", to: "flows/b.json")
    #expect(check("flows", "--statistics").output.hasSuffix("2 missing-version\n2 files checked: 2 errors\n"))
    let json = check("flows", "--statistics", "--format", "json")
    #expect(json.output.hasSuffix("}\n"))
    #expect(json.error == "2 missing-version\n")
  }

  @Test func `several reports go each to its own file`() throws {
    let run = check("--format", "sarif=out.sarif", "--format", "junit=out.xml", "--format", "json")
    #expect(run.output.hasPrefix("{\"schemaVersion\":1,"))
    #expect(try folder.read("out.sarif").contains("\"ruleId\": \"missing-version\""))
    #expect(try folder.read("out.xml").contains("<failure type=\"missing-version\""))
  }

  @Test func `an unreadable file is told of, and the others are still checked`() throws {
    try folder.link("flows/gone.json", to: "nowhere")
    let run = check("flows")
    #expect(run.status == 3)
    #expect(run.output.contains("flows/a.json:1:1"))
    #expect(run.error == "flowjson: flows/gone.json: no such file or directory\n")
  }

  @Test func `a message is checked against the flow that is named like it`() throws {
    try folder.write(CheckCommandTests.clean, to: "flows/welcome.json")
    let message = #"""
      {"flow_message_version": "3", "flow_name": "welcome", "flow_cta": "Go", "flow_action": "navigate",
       "flow_action_payload": {"screen": "FRIST"}}
      """#
    try folder.write(message, to: "messages/m.json")
    let run = Run("check", "flows/welcome.json", "messages", in: folder.path)
    #expect(run.output.contains("[unknown-launch-screen]"))
    #expect(run.output.contains("flows/welcome.json:1:1: checked against this flow"))
    let alone = Run("check", "messages", in: folder.path)
    #expect(alone.output.contains("[unresolved-flow]"))
    let given = Run("check", "messages", "--flow", "flows/welcome.json", in: folder.path)
    #expect(given.output.contains("[unknown-launch-screen]"))
    #expect(Run("check", "messages", "--flow", "nowhere.json", in: folder.path).status == 3)
    try folder.write(#"{"flows": {"welcome": {"file": "flows/welcome.json"}}}"#, to: "flowjson.config.json")
    #expect(Run("check", "messages", in: folder.path).output.contains("the configuration maps 'welcome' to it"))
  }

  @Test func `renaming a screen takes routes, bindings and the messages of the run along`() throws {
    let flow = #"""
      {"version": "7.3", "screens": [{"id": "ORDER_2", "title": "Order", "layout": {"type": "SingleColumnLayout",
      "children": [{"type": "TextInput", "name": "size", "label": "Size"}, {"type": "Footer", "label": "Next",
      "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "DONE"}, "payload": {}}}]}},
      {"id": "DONE", "title": "Done", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
      {"type": "TextBody", "text": "${screen.ORDER_2.form.size}"}, {"type": "Footer", "label": "Done",
      "on-click-action": {"name": "complete", "payload": {}}}]}}]}
      """#
    let message = #"""
      {"flow_message_version": "3", "flow_name": "order", "flow_cta": "Go", "flow_action": "navigate",
       "flow_action_payload": {"screen": "ORDER_2"}}
      """#
    try folder.write(flow, to: "flows/order.json")
    try folder.write(message, to: "messages/m.json")
    let diff = Run("check", "flows/order.json", "messages", "--unsafe-fixes", "--diff", in: folder.path)
    #expect(diff.output.contains("+ \"flow_action_payload\": {\"screen\": \"ORDER_TWO\"}}"))
    #expect(try folder.read("flows/order.json") == flow)
    // What was not written is still there.
    #expect(diff.error.contains("[invalid-screen-id]"))
    #expect(diff.status == 1)
    let run = Run("check", "flows/order.json", "messages", "--unsafe-fixes", in: folder.path)
    #expect(try folder.read("flows/order.json") == flow.replacing("ORDER_2", with: "ORDER_TWO"))
    #expect(try folder.read("messages/m.json") == message.replacing("ORDER_2", with: "ORDER_TWO"))
    #expect(!run.output.contains("[invalid-screen-id]"))
    #expect(!run.output.contains("[unknown-launch-screen]"))
  }

  @Test func `broken JSON of a message is told and mended like a flow's`() throws {
    try folder.write("{\"flow_cta\": \"Go\", \"flow_id\": \"1\",}", to: "m.json")
    let run = Run("check", "m.json", in: folder.path)
    #expect(run.output.contains("[trailing-comma]"))
    #expect(run.status == 1)
    #expect(Run("check", "m.json", "--fix", in: folder.path).error == "flowjson: 1 fix made\n")
    #expect(try folder.read("m.json") == "{\"flow_cta\": \"Go\", \"flow_id\": \"1\"}")
  }

  @Test func `with fixes standard input goes through the program`() {
    let run = Run("check", "-", "--fix", input: "{\"flow_cta\": \"Go\", \"flow_id\": \"1\",}")
    #expect(run.output == "{\"flow_cta\": \"Go\", \"flow_id\": \"1\"}")
  }

  @Test func `a file that is too large is a finding, and not read`() throws {
    try folder.write(
      "{\"version\": \"7.3\", \"screens\": [\"" + String(repeating: "A", count: 10_500_000),
      to: "big.json"
    )
    let run = Run("check", "big.json", in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("[file-too-large]"))
    #expect(run.output.utf8.count < 1000)
  }

  @Test func `fmt lays out, checks, and passes standard input through`() throws {
    try folder.write("{\"screens\": [],\"version\":\"7.3\"}", to: "flows/a.json")
    let laidOut = "{\n  \"version\": \"7.3\",\n  \"screens\": []\n}\n"
    let check = Run("fmt", "--check", "flows", in: folder.path)
    #expect(check.status == 1)
    #expect(check.output == "flows/a.json\n")
    #expect(Run("fmt", "-", input: try folder.read("flows/a.json")).output == laidOut)
    #expect(Run("fmt", "-", input: laidOut).output == laidOut)
    #expect(Run("fmt", "flows", in: folder.path).status == 0)
    #expect(try folder.read("flows/a.json") == laidOut)
    #expect(Run("fmt", "--check", "flows", in: folder.path).status == 0)
    try folder.write("{\"version\": \"7.3\", \"screens\": [", to: "flows/b.json")
    let broken = Run("fmt", "flows", in: folder.path)
    #expect(broken.status == 3)
    #expect(broken.error.contains("flows/b.json: is not valid JSON, line 1, column "))
  }

  @Test func `fmt loses no text that comes from standard input`() {
    let other = "{\"a\":1}"
    let passed = Run("fmt", "-", "--skip-unknown", input: other)
    #expect(passed.status == 0)
    #expect(passed.output == other)
    let large = Run("fmt", "-", "--skip-unknown", input: String(repeating: " ", count: 10_485_761))
    #expect(large.status == 3)
    #expect(large.output.isEmpty)
    #expect(
      large.error == "flowjson: <stdin>: has more than 10485760 bytes, which no flow may; it was not laid out\n"
    )
  }

  @Test func `new writes a template once, with a script that plays it`() throws {
    let new = Run("new", "survey", "-o", "new/s.json", in: folder.path)
    #expect(new.status == 0)
    #expect(
      new.error == """
        flowjson: wrote new/s.json and new/s.simulation.json; next: flowjson check new/s.json, \
        flowjson simulate new/s.simulation.json

        """
    )
    #expect(Run("check", "new/s.json", in: folder.path).status == 0)
    #expect(Run("simulate", "new", in: folder.path).status == 0)
    #expect(Run("new", "survey", "-o", "new/s.json", in: folder.path).status == 3)
    try folder.write("", to: "t.simulation.json")
    let second = Run("new", "survey", "-o", "t.json", in: folder.path)
    #expect(second.error == "flowjson: t.simulation.json: is already there; '--force' replaces it\n")
    #expect(throws: (any Error).self) { try folder.read("t.json") }
    #expect(
      Run("new", "survey", "-o", "t.json", "--no-script", in: folder.path).error.hasPrefix("flowjson: wrote t.json; ")
    )
    let run = Run("new", "surve")
    #expect(run.status == 2)
    #expect(run.error.contains("There is no template 'surve'; did you mean 'survey'?"))
  }

  @Test func `explain suggests the rule that was meant`() {
    #expect(Run("explain", "missing-version").output.hasPrefix("missing-version (error)\n"))
    #expect(Run("explain", "MISSING_FLOW_JSON_VERSION").output.hasPrefix("missing-version (error)\n"))
    let run = Run("explain", "mising-version")
    #expect(run.status == 2)
    #expect(run.error.contains("There is no rule 'mising-version'; did you mean 'missing-version'?"))
  }
}
