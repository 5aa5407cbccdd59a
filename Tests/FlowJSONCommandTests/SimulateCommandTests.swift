import FlowTestSupport
import Foundation
import JSONText
import Testing

@testable import FlowJSONCommand

@Suite struct SimulateCommandTests {
  private static let repository = RecordedFile.repository

  static let scripts: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: repository + "/fixtures/simulations"))?.sorted() ?? []

  @Test(arguments: scripts)
  func `a script of the fixtures passes`(name: String) {
    let run = Run("simulate", "fixtures/simulations/\(name)", in: Self.repository)
    #expect(run.status == 0, "\(run.output)\(run.error)")
  }

  @Test func `every flow of the fixtures has a script`() throws {
    let run = Run("simulate", "fixtures/simulations", "--format", "json", in: Self.repository)
    let scripts = JSONDocument(parsing: run.output).root["scripts"]?.elements ?? []
    let played = Set(scripts.compactMap { $0["flow"]?.string })
    let flows = try FileManager.default.contentsOfDirectory(atPath: Self.repository + "/fixtures/flows")
    #expect(played == Set(flows.map { "fixtures/flows/\($0)" }))
  }

  // MARK: Failures

  private static let flow = #"""
    {"version": "7.3", "screens": [{"id": "FIRST", "title": "Hello", "terminal": true, "layout": {"type":
    "SingleColumnLayout", "children": [{"type": "TextInput", "name": "name", "label": "Name", "required": true},
    {"type": "OptIn", "name": "agree", "label": "I agree"},
    {"type": "If", "condition": "${form.agree} == true", "then": [
    {"type": "TextInput", "name": "why", "label": "Why"}]},
    {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete",
    "payload": {"name": "${form.name}"}}}]}}]}
    """#

  private func run(_ script: String, _ options: String...) throws -> (run: Run, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.write(Self.flow, to: "hello.json")
    try folder.write(script, to: "hello.simulation.json")
    return (Run(arguments: ["simulate", "hello.simulation.json"] + options, in: folder.path), folder)
  }

  @Test func `a failure says what was expected, what is there, and where in the script and in the flow`() throws {
    let (run, _) = try run(
      """
      {"flow": "hello.json", "token": "T",
       "steps": [{"fill": {"name": "Ann"}}, {"tap": "footer"}],
       "end": {"answer": {"name": "Bob", "flow_token": "T"}}}
      """
    )
    #expect(run.status == 1)
    #expect(
      run.output == """
        failed hello.simulation.json (hello.json)
          hello.simulation.json:3:29: at the end: 'name' in the answer is not as expected
            3 |  "end": {"answer": {"name": "Bob", "flow_token": "T"}}}
              |                             ^^^^^
            expected: "Bob"
            found:    "Ann"
            in the flow: hello.json:6:56, screen 'FIRST'
        hello.json: 1 of 1 screens, 0 of 1 branches, 1 of 1 actions reached
          not reached: hello.json:4:62: 'then' of the If with ${form.agree} == true
        1 script: 0 passed, 1 failed

        """
    )
  }

  @Test(arguments: [
    (#"{"tap": "footer"}"#, "step 1: the Footer can't be pressed: 'name' is required and empty"),
    (
      #"{"fill": {"why": "x"}}"#,
      "step 1: 'why' is hidden on screen 'FIRST': it stands in 'then' of the If with ${form.agree} == true"
    ),
    (#"{"fill": {"nam": "x"}}"#, "step 1: screen 'FIRST' has no input 'nam'; did you mean 'name'?"),
    (#"{"fill": {"name": 5}}"#, #"step 1: 'name' takes text, as people type it: write "5""#),
    (#"{"back": true}"#, "step 1: there is no way back from 'FIRST', the first screen; it can only be closed"),
    (
      #"{"expect": {"visible": ["why"]}}"#,
      "step 1: 'why' should be visible, and is hidden: it stands in 'then' of the If with ${form.agree} == true"
    ),
    (
      #"{"expect": {"footer": true}}"#,
      "step 1: the Footer should be pressable: the Footer can't be pressed: 'name' is required and empty"
    ),
    (
      #"{"request": {"action": "INIT"}, "answer": {"screen": "FIRST"}}"#,
      "step 1: the flow has sent no request: screen 'FIRST' waits for a person"
    ),
  ])
  func `a step that nobody could do fails`(step: String, message: String) throws {
    let (run, _) = try run(#"{"flow": "hello.json", "steps": [\#(step)]}"#)
    #expect(run.status == 1)
    #expect(run.output.contains(message), "\(run.output)")
  }

  // MARK: What is no script

  @Test func `a script that says something unknown is refused with its place and what was meant`() throws {
    let (run, _) = try run(#"{"flow": "hello.json", "steps": [{"fil": {"name": "x"}}]}"#)
    #expect(run.status == 2)
    #expect(
      run.error == "flowjson: hello.simulation.json:1:35: 'fil' is not a member of a step; did you mean 'fill'?\n"
    )
  }

  @Test func `a flow is not a script`() throws {
    let run = Run("simulate", "fixtures/flows/booking.json", in: Self.repository)
    #expect(run.status == 2)
    #expect(run.error.contains("fixtures/flows/booking.json: is a flow, not a script; '--explore'"))
  }

  @Test func `other JSON is not a script, and a folder without scripts has none`() throws {
    let run = Run("simulate", "schemas/config.schema.json", in: Self.repository)
    #expect(run.status == 2)
    #expect(run.error == "flowjson: schemas/config.schema.json: is not a script: it has neither 'flow' nor 'steps'\n")
    let folder = Run("simulate", "schemas", in: Self.repository)
    #expect(folder.status == 2)
    #expect(folder.error == "flowjson: there is no script in 'schemas'\n")
  }

  @Test func `a script whose flow is not there is a failure of files`() throws {
    let (run, _) = try run(#"{"flow": "gone.json", "steps": []}"#)
    #expect(run.status == 3)
    #expect(run.error == "flowjson: gone.json: no such file or directory\n")
  }

  // MARK: Notes and formats

  @Test func `notes fail only where asked`() {
    let script = "fixtures/simulations/catalogue.simulation.json"
    let lenient = Run("simulate", script, in: Self.repository)
    #expect(lenient.status == 0)
    #expect(lenient.output.contains("[hidden-answer-sent]"))
    #expect(Run("simulate", script, "--strict", in: Self.repository).status == 1)
  }

  @Test func `the formats of programs are told apart`() {
    let script = "fixtures/simulations/booking.simulation.json"
    let junit = Run("simulate", script, "--format", "junit", in: Self.repository).output
    #expect(junit.contains(#"<testcase name="fixtures/simulations/booking.simulation.json""#))
    let json = JSONDocument(parsing: Run("simulate", script, "--format", "json", in: Self.repository).output).root
    let events = json["scripts"]?.element(at: 0)?["events"]?.elements.compactMap { $0["event"]?.string }
    #expect(events == ["init", "navigate", "back", "navigate", "complete"])
    #expect(json["scripts"]?.element(at: 0)?["end"]?["answer"]?["flow_token"]?.string == "T-1")
  }

  // MARK: Recording and exploring

  @Test(arguments: [
    "appointment", "booking", "catalogue", "claim", "lead-form", "order", "registration", "survey",
  ])
  func `what is recorded is a script that passes`(name: String) throws {
    let folder = try TemporaryFolder()
    let flow = try #require(RecordedFile.text("fixtures/flows/\(name).json"))
    try folder.write(flow, to: "flows/\(name).json")
    let record = Run(
      "simulate",
      "flows/\(name).json",
      "--fill",
      "name=Ann",
      "--record",
      "tests/x.simulation.json",
      in: folder.path
    )
    #expect(record.status == 0, "\(record.error)")
    #expect(try folder.read("tests/x.simulation.json").contains(#""flow": "../flows/\#(name).json""#))
    let play = Run("simulate", "tests", in: folder.path)
    #expect(play.status == 0, "\(play.output)\(play.error)")
  }

  @Test func `exploring tells what nothing reaches`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.flow.replacing("${form.agree} == true", with: "${form.agree} == 'yes'"), to: "hello.json")
    let run = Run("simulate", "hello.json", "--explore", in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.contains("not reached: hello.json:4:63: 'then' of the If with ${form.agree} == 'yes'"))
  }
}
