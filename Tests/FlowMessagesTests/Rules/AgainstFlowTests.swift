import FlowMessages
import FlowRules
import JSONText
import Testing

/// Exactly what is said about a message and the flow that it opens.
@Suite struct AgainstFlowTests {
  private func screen(_ id: String, _ data: String = "{}", next: String? = nil) -> String {
    let action =
      next.map { #"{"name": "navigate", "next": {"type": "screen", "name": "\#($0)"}, "payload": {}}"# }
      ?? #"{"name": "complete", "payload": {}}"#
    return #"{"id": "\#(id)", "title": "T", "terminal": \#(next == nil), "data": \#(data), "layout": "#
      + #"{"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Go", "on-click-action": \#(action)}]}}"#
  }

  private func flow(_ screens: String..., version: String = "7.3") -> String {
    #"{"version": "\#(version)", "screens": [\#(screens.joined(separator: ", "))]}"#
  }

  private let product = #"{"product": {"type": "string", "__example__": "Runner 2"}}"#

  private func recommend(_ payload: String = #"{"screen": "RECOMMEND", "data": {"product": "Runner 2"}}"#) -> String {
    #"{"title": "For you", "text": "See what we picked.", "caption": "Shop", "parameters": "#
      + #"{"flow_name": "recommend", "flow_cta": "See it", "flow_action_payload": \#(payload)}}"#
  }

  private func parameters(_ payload: String) -> String {
    #"{"flow_message_version": "3", "flow_name": "a", "flow_cta": "Go", "flow_action_payload": \#(payload)}"#
  }

  @Test func `Jelou opens a screen that the flow can be opened on`() throws {
    #expect(try findings(in: recommend(), opening: flow(screen("RECOMMEND", product))).isEmpty)
  }

  @Test func `Jelou opens a screen that is there but no entry`() throws {
    let found = try findings(
      in: recommend(),
      opening: flow(screen("WELCOME", next: "RECOMMEND"), screen("RECOMMEND", product))
    )
    #expect(lines(found) == ["/parameters/flow_action_payload/screen error launch-screen-not-entry"])
    #expect(
      found.first?.message
        == "a message can't open the flow on 'RECOMMEND', because other screens lead there; open it on 'WELCOME'"
    )
    #expect(found.first?.related.map(\.path) == ["flow.json", "flow.json"])
    #expect(
      found.first?.related.map(\.message) == [
        "the flow leads to 'RECOMMEND' from here", "checked against this flow: '--flow' names it",
      ]
    )
    #expect(found.first?.related.first?.pointer == "/screens/0/layout/children/0/on-click-action/next/name")
  }

  @Test func `Jelou opens a screen that is not there`() throws {
    let found = try findings(in: recommend(), opening: flow(screen("START")))
    #expect(
      found.map(\.message) == ["the flow has no screen 'RECOMMEND'; a message can open it on 'START'"]
    )
    let near = try findings(in: recommend(), opening: flow(screen("RECOMMENDED", product)))
    #expect(near.map(\.message) == ["the flow has no screen 'RECOMMEND'; did you mean 'RECOMMENDED'?"])
    #expect(near.first?.fixes.map(\.safety) == [.unsafe])
    let otherCase = try findings(in: recommend(), opening: flow(screen("Recommend", product)))
    #expect(otherCase.first?.fixes.map(\.safety) == [.safe])
  }

  @Test func `data that is not given at all is one finding with everything that is needed`() throws {
    let model = #"{"product": {"type": "string", "__example__": "Runner 2"}, "size": {"type": "number"}}"#
    let found = try findings(in: recommend(#"{"screen": "RECOMMEND"}"#), opening: flow(screen("RECOMMEND", model)))
    #expect(lines(found) == ["/parameters/flow_action_payload error missing-launch-data"])
    #expect(
      found.map(\.message) == [
        "screen 'RECOMMEND' needs data that the message does not give: "
          + "'product' (a string like \"Runner 2\"), 'size' (a number)"
      ]
    )
    #expect(
      found.first?.related.map(\.message) == [
        "'product' is declared here as a string like \"Runner 2\"", "'size' is declared here as a number",
        "checked against this flow: '--flow' names it",
      ]
    )
  }

  @Test func `each member that is missing is a finding of its own`() throws {
    let model = #"{"a": {"type": "string"}, "b": {"type": "number", "__example__": 7}, "c": {"type": "boolean"}}"#
    let text = parameters(#"{"screen": "S", "data": {"a": "x"}}"#)
    let found = try findings(in: text, opening: flow(screen("S", model)))
    #expect(
      found.map(\.message) == [
        "screen 'S' needs 'b', a number like 7, and the data does not have it",
        "screen 'S' needs 'c', a boolean, and the data does not have it",
      ]
    )
    let edits = found.flatMap(\.fixes).flatMap(\.edits)
    let mended = String(decoding: try edits.applied(to: Array(text.utf8)), as: UTF8.self)
    #expect(mended.contains(#"{"b": 7, "c": false, "a": "x"}"#))
  }

  @Test func `types are compared in objects and arrays too`() throws {
    let model = """
      {"guest": {"type": "object", "properties": {"name": {"type": "string"}, "age": {"type": "number"}}},
       "rooms": {"type": "array", "items": {"type": "object", "properties": {
        "id": {"type": "string"}, "title": {"type": "string"}, "description": {"type": "string"}}}},
       "tags": {"type": "array", "items": {"type": "string"}}}
      """
    let data = """
      {"guest": {"name": 3, "age": 41, "more": 1}, "rooms": [{"id": "1", "title": "A"}, {"id": 2, "title": "B"}, 7],
       "tags": ["a", true, null]}
      """
    let found = try findings(in: parameters(#"{"screen": "S", "data": \#(data)}"#), opening: flow(screen("S", model)))
    #expect(
      found.map(\.message) == [
        "'guest.name' is a number, but screen 'S' declares a string",
        "'rooms[1].id' is a number, but screen 'S' declares a string",
        "'rooms[2]' is a number, but screen 'S' declares an object",
        "'tags[1]' is a boolean, but screen 'S' declares a string",
        "'tags[2]' is null, but screen 'S' declares a string",
      ]
    )
    #expect(found.map(\.pointer.description).first == "/flow_action_payload/data/guest/name")
  }

  @Test func `members inside objects are needed unless the flow shows that they are not`() throws {
    let model = """
      {"guest": {"type": "object", "properties": {"name": {"type": "string"}, "age": {"type": "number"}}},
       "host": {"type": "object", "properties": {"name": {"type": "string"}, "age": {"type": "number"}},
        "__example__": {"name": "A"}},
       "cook": {"type": "object", "properties": {"name": {"type": "string"}, "age": {"type": "number"}},
        "required": ["age"]}}
      """
    let data = #"{"guest": {"name": "A"}, "host": {"name": "B"}, "cook": {"name": "C"}}"#
    let found = try findings(in: parameters(#"{"screen": "S", "data": \#(data)}"#), opening: flow(screen("S", model)))
    #expect(
      lines(found) == [
        "/flow_action_payload/data/guest error missing-launch-data",
        "/flow_action_payload/data/cook error missing-launch-data",
      ]
    )
  }

  @Test func `a member that the screen lacks is given for nothing`() throws {
    let found = try findings(
      in: parameters(#"{"screen": "S", "data": {"product": "A", "colour": "red"}}"#),
      opening: flow(screen("S", product))
    )
    #expect(lines(found) == ["/flow_action_payload/data/colour warning unknown-launch-data"])
    #expect(
      found.map(\.message) == ["screen 'S' declares no 'colour', so it is given for nothing; declared: 'product'"]
    )
  }

  @Test func `a name that is spelled wrongly is one error, not a warning and an error`() throws {
    let found = try findings(
      in: parameters(#"{"screen": "S", "data": {"prodcut": "A"}}"#),
      opening: flow(screen("S", product))
    )
    #expect(lines(found) == ["/flow_action_payload/data/prodcut error unknown-launch-data"])
    #expect(
      found.map(\.message) == [
        "screen 'S' declares no 'prodcut'; did you mean 'product', a string like \"Runner 2\"?"
      ]
    )
  }

  @Test func `the data of a template fits one of the entry screens`() throws {
    let two = flow(screen("A", #"{"a": {"type": "string"}, "b": {"type": "string"}}"#), screen("B", product))
    func button(_ data: String) -> String {
      #"{"type": "button", "sub_type": "flow", "index": "0", "parameters": [{"type": "action", "action": "#
        + #"{"flow_action_data": \#(data)}}]}"#
    }
    #expect(try findings(in: button(#"{"product": "x"}"#), opening: two).isEmpty)
    #expect(try findings(in: button(#"{"a": "x", "b": "y"}"#), opening: two).isEmpty)
    let found = try findings(in: button(#"{"product": 1}"#), opening: two)
    #expect(
      found.map(\.message) == [
        "'product' is a number, but screen 'B', the entry screen that fits best, declares a string like \"Runner 2\""
      ]
    )
  }

  @Test func `without a screen the first entry screen counts`() throws {
    let text = #"{"flow_message_version": "3", "flow_name": "a", "flow_cta": "Go"}"#
    let later = flow(screen("LAST"), screen("FIRST", product, next: "LAST"), screen("OTHER"))
    #expect(
      try findings(in: text, opening: later).map(\.message) == [
        "screen 'FIRST' needs data that the message does not give: 'product' (a string like \"Runner 2\")"
      ]
    )
  }

  @Test func `data exchange needs an endpoint`() throws {
    let text = #"{"flow_message_version": "3", "flow_name": "a", "flow_cta": "Go", "flow_action": "data_exchange"}"#
    let found = try findings(in: text, opening: flow(screen("S", product)))
    #expect(
      found.map(\.message) == [
        "'data_exchange' asks an endpoint for the first screen, but the flow has none: it declares no "
          + "'data_api_version'; open it with 'navigate'"
      ]
    )
    let endpoint = try Fixtures.text("flows/appointment.json")
    #expect(lines(try findings(in: text, opening: endpoint)) == [" info no-flow-token"])
    let named = text.replacing(#""flow_cta""#, with: #""flow_token": "t-1", "flow_cta""#)
    #expect(try findings(in: named, opening: endpoint).isEmpty)
  }

  @Test func `a frozen version is a warning with its date`() throws {
    let text = #"{"flow_message_version": "3", "flow_name": "a", "flow_cta": "Go"}"#
    let old = flow(screen("S"), version: "4.0")
    let found = try findings(in: text, opening: old)
    #expect(lines(found) == ["/flow_name warning launch-flow-frozen"])
    #expect(
      found.map(\.message) == [
        "the flow is written in version 4.0, which has been frozen since 2025-04-08: it can be sent only until the version "
          + "expires; 'flowjson upgrade' lifts it to 7.3"
      ]
    )
    #expect(try findings(in: text, opening: old, today: "2025-04-07").isEmpty)
  }

  @Test(arguments: [
    #"{"version": "7.3", "screens": [{"id": "A", "title": "A" "terminal": true"#,
    #"{"version": "7.3", "screens": "none"}"#, #"{"version": "7.3"}"#, "[]", "",
    #"{"version": "7.3", "screens": [{"id": "S", "data": ["product"]}]}"#,
    #"{"version": "7.3", "screens": [{"id": "S", "data": {"product": "string"}}]}"#,
    #"{"version": "7.3", "screens": [{"id": "S", "data": {"product": {"type": "text"}}}]}"#,
  ])
  func `parts of a flow that are broken are not judged against`(flow: String) throws {
    let text = parameters(#"{"screen": "S", "data": {"product": 3}}"#)
    #expect(lines(try findings(in: text, opening: flow)) == [])
  }

  @Test func `a flow in the message is checked with places inside the string`() throws {
    let text = try Fixtures.text("messages/broken/template-definition-embedded.json")
    let found = try findings(in: text)
    let screen = try #require(found.first { $0.rule == "unknown-launch-screen" })
    #expect(screen.pointer == "/components/1/buttons/0/navigate_screen")
    #expect(screen.related.last?.message == "checked against this flow: 'flow_json' holds it")
    #expect(screen.related.last?.pointer == "/components/1/buttons/0/flow_json")
  }

  @Test func `a fix inside the string is written with its escapes`() throws {
    let inner =
      #"{"screens":[{"id":"A","title":"A","terminal":true,"layout":{"type":"SingleColumnLayout","children":[]}}]}"#
    let text = #"{"type": "FLOW", "text": "Go", "flow_json": \#(JSONPrinter.quoted(inner))}"#
    let found = try findings(in: text).filter { $0.rule == "missing-version" }
    #expect(found.map(\.pointer) == ["/flow_json"])
    let bytes = Array(text.utf8)
    #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["{"])
    for fix in found.flatMap(\.fixes) {
      let mended = String(decoding: try fix.edits.applied(to: bytes), as: UTF8.self)
      #expect(JSONDocument(parsing: mended).faults.isEmpty)
    }
  }

  @Test(arguments: [
    (#"{"version": "7.3"}"#, "'flow_json' has to be the text of a flow in a string, not an object"),
    (#""no flow""#, "'flow_json' does not hold a flow: its text is not a JSON object"),
    ("7", "'flow_json' has to be the text of a flow in a string, not a number"),
  ])
  func `what is no flow in a string is told`(value: String, message: String) throws {
    let text = #"{"type": "FLOW", "text": "Go", "flow_json": \#(value)}"#
    #expect(try findings(in: text).map(\.message) == [message])
  }

  @Test func `findings of an embedded flow stand in the order of a flow's own`() throws {
    let flow = """
      {"version": "7.3", "screens": [{"id": "A", "title": "T", "terminal": true, "layout": {"type":
      "SingleColumnLayout", "children": [{"type": "TextBody", "text": "${data.a}"}, {"type": "TextBody"}]}}]}
      """
    let alone = FlowChecker.check(JSONDocument(parsing: flow), options: CheckOptions(today: "2026-11-21"))
    let definition = """
      {"name": "a", "language": "en", "category": "UTILITY", "components": [{"type": "BUTTONS", "buttons": [
      {"type": "FLOW", "text": "Open", "flow_json": \(JSONPrinter.quoted(flow))}]}]}
      """
    let embedded = try findings(in: definition).map(\.rule)
    #expect(embedded == alone.map(\.rule))
    #expect(Set(embedded).count > 2)
  }
}

/// Names in launch data are those of the screen to the code unit.
@Suite struct LookalikeLaunchDataTests {
  @Test func `data under a name that only looks like a declared one is unknown, and told as such`() throws {
    let flow = { (name: String) in
      #"{"version": "7.3", "screens": [{"id": "A", "title": "T", "terminal": true, "data": "#
        + #"{"\#(name)": {"type": "string", "__example__": "a"}}, "layout": {"type": "SingleColumnLayout", "children": "#
        + #"[{"type": "Footer", "label": "Go", "on-click-action": {"name": "complete", "payload": {}}}]}}]}"#
    }
    let message =
      #"{"flow_message_version": "3", "flow_name": "a", "flow_cta": "Go", "flow_action_payload": "#
      + #"{"screen": "A", "data": {"caf\u00E9": "x"}}}"#
    let told = { (text: String) in
      try findings(in: message, opening: text).filter { $0.rule.hasSuffix("launch-data") }.map(\.message)
    }
    #expect(try told(flow("caf\u{E9}")) == [])
    let expected =
      "screen 'A' declares no 'caf\u{E9}'; the 'cafe\u{301}' that is there only looks the same: its letters are other "
      + "Unicode characters"
    #expect(try told(flow("cafe\u{301}")).map { Array($0.utf8) } == [Array(expected.utf8)])
  }
}
