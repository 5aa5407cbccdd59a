import JSONText
import Testing

@testable import FlowRun

@Suite struct ScriptReaderTests {
  private static func faults(_ text: String) -> [String] {
    Script.read(JSONDocument(parsing: text)).faults.map(\.message)
  }

  @Test(arguments: [
    (#"[]"#, "a script is an object with 'flow' and 'steps', not an array"),
    (#"{"steps": []}"#, "'flow' is missing"), (#"{"flow": "a"}"#, "'steps' is missing"),
    (#"{"flow": 1, "steps": []}"#, "'flow' must be a string, not a number"),
    (#"{"flow": "a", "stesp": [], "steps": []}"#, "'stesp' is not a member of a script; did you mean 'steps'?"),
    (#"{"flow": "a", "steps": [{}]}"#, "a step does one thing: fill, clear, tap, back, close, request, expect"),
    (
      #"{"flow": "a", "steps": [{"back": true, "close": true}]}"#,
      "a step does one thing; put 'close' into a step of its own"
    ),
    (#"{"flow": "a", "steps": [{"back": false}]}"#, "'back' can only be true"),
    (
      #"{"flow": "a", "steps": [{"tap": "foter"}]}"#,
      #"'tap' is "footer", {"name": …}, {"text": …} or {"item": …}, not "foter""#
    ),
    (#"{"flow": "a", "steps": [{"clear": [1]}]}"#, "'clear' takes the names of inputs"),
    (
      #"{"flow": "a", "steps": [{"expect": {"visibel": []}}]}"#,
      "'visibel' is not a member of 'expect'; did you mean 'visible'?"
    ),
    (#"{"flow": "a", "steps": [{"expect": {"footer": "yes"}}]}"#, "'footer' must be a boolean, not a string"),
    (
      #"{"flow": "a", "steps": [{"request": {"action": "INIT"}}]}"#,
      "a request needs the 'answer' that the endpoint gives, beside it in the step"
    ),
    (
      #"{"flow": "a", "steps": [{"request": {"action": "init"}, "answer": {"screen": "A"}}]}"#,
      "'action' of a request is 'INIT', 'data_exchange', 'BACK', not 'init'"
    ),
    (
      #"{"flow": "a", "steps": [{"request": {}, "answer": {}}]}"#,
      "'answer' needs 'screen', or 'status' for one that failed"
    ),
    (#"{"flow": "a", "steps": [], "end": {}}"#, #"'end' is {"answer": {…}} or {"closed": true}"#),
    (
      #"{"flow": "a", "steps": [], "launch": {"action": "open"}}"#,
      "'action' is 'navigate' or 'data_exchange', not 'open'"
    ),
    (#"{"flow": "a", "flow": "b", "steps": []}"#, "'flow' is there twice"),
  ])
  func `what a script says wrongly is told`(text: String, message: String) {
    #expect(Self.faults(text) == [message])
  }

  @Test func `a broken text is told with its fault`() {
    #expect(!Self.faults(#"{"flow": "a", "steps": [}"#).isEmpty)
  }

  @Test func `a script is told from a flow and from other JSON`() {
    let isScript = { (text: String) in Script.isScript(JSONDocument(parsing: text).root) }
    #expect(isScript(#"{"flow": "a.json", "steps": []}"#))
    #expect(isScript(#"{"$schema": "../schemas/simulation.schema.json"}"#))
    #expect(!isScript(#"{"version": "7.3", "screens": []}"#))
    #expect(!isScript(#"{"steps": 4}"#))
  }
}
