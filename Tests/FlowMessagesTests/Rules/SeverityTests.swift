import FlowMessages
import FlowRules
import JSONText
import Testing

/// What is refused, what may be cut off, and what each provider allows.
@Suite struct SeverityTests {
  private func parameters(_ rest: String) -> String {
    #"{"flow_message_version": "3", "flow_name": "a", \#(rest)}"#
  }

  private func jelou(_ cta: String, _ data: String = "") -> String {
    #"{"title": "a", "text": "b", "caption": "c", "parameters": {"flow_name": "n", "flow_cta": "\#(cta)", "#
      + #""flow_action_payload": {"screen": "A"\#(data)}}}"#
  }

  private func oneMsg(_ rest: String) -> String {
    #"{"phone": 15550100002, "body": "b", "flowId": "1", "flowToken": "t", \#(rest)}"#
  }

  private func dreams(_ cta: String) -> String {
    #"{"to": "966500000001", "flow_id": "1", "body_text": "b", "flow_cta": "\#(cta)"}"#
  }

  private func button(_ data: String) -> String {
    #"{"type": "button", "sub_type": "flow", "index": "0", "parameters": "#
      + #"[{"type": "action", "action": {"flow_action_data": \#(data)}}]}"#
  }

  @Test(arguments: [(1, nil), (20, nil), (21, "warning"), (30, "warning"), (31, "error")] as [(Int, String?)])
  func `a button text of up to 30 characters is sent, of up to 20 shown everywhere`(
    length: Int,
    severity: String?
  ) throws {
    let text = String(repeating: "ü", count: length)
    func found(_ path: String) -> [String] { severity.map { ["\(path) \($0) message-text-length"] } ?? [] }
    #expect(try ownLines(parameters(#""flow_cta": "\#(text)""#)) == found("/flow_cta"))
    #expect(try ownLines(oneMsg(#""flowCta": "\#(text)""#)) == found("/flowCta"))
    #expect(try ownLines(dreams(text)) == found("/flow_cta"))
    let jelouFound = severity == "error" ? ["/parameters/flow_cta error message-text-length"] : []
    #expect(try ownLines(jelou(text)) == jelouFound)
  }

  @Test func `an empty data object is refused by the Cloud API, doubtful in a template, allowed by Jelou`() throws {
    let payload = #""flow_cta": "Go", "flow_action_payload": {"screen": "A", "data": {}}"#
    #expect(try ownLines(parameters(payload)) == ["/flow_action_payload/data error empty-launch-data"])
    #expect(
      try ownLines(button("{}")) == ["/parameters/0/action/flow_action_data warning empty-launch-data"]
    )
    #expect(try ownLines(jelou("Go", #", "data": {}"#)) == [])
  }

  @Test(arguments: [
    (#""flow_cta": "Go""#, "error"),
    (#""flow_cta": "Go", "flow_action": "navigate""#, "error"),
    (#""flow_cta": "Go", "flow_action_payload": {"screen": "WELCOME", "data": {}}"#, "error"),
    (#""flow_cta": "Go", "flow_action": "{{action}}""#, "warning"),
  ])
  func `data that is missing is an error with navigate`(rest: String, severity: String) throws {
    let found = try findings(in: parameters(rest), opening: try Fixtures.text("flows/registration.json"))
    #expect(
      found.filter { $0.severity != .info }.map { "\($0.severity.rawValue) \($0.rule)" } == [
        "\(severity) missing-launch-data"
      ]
    )
  }

  @Test(arguments: [
    #"{"type": "button", "sub_type": "flow", "index": "0"}"#,
    #"{"messaging_product": "whatsapp", "to": "15550100002", "type": "template", "template": {"name": "n", "language": {"code": "en"}, "components": [{"type": "button", "sub_type": "flow", "index": "0"}]}}"#,
    #"{"phone": 15550100002, "template": "n", "language": {"code": "en"}, "params": [{"type": "button", "sub_type": "flow", "index": "0"}]}"#,
  ])
  func `data that is missing is a warning where the message does not say how the flow is opened`(text: String) throws {
    let found = try findings(in: text, opening: try Fixtures.text("flows/registration.json"))
    #expect(found.map { "\($0.severity.rawValue) \($0.rule)" } == ["warning missing-launch-data"])
  }

  @Test(arguments: [
    (#""data": "{\"first_name\": \"Amira\"}""#, ["/flow_action_payload/data warning launch-data-shape"]),
    (
      #""data": "{\"first_name\": 3}""#,
      ["/flow_action_payload/data warning launch-data-shape", "/flow_action_payload/data error launch-data-type"]
    ),
    (#""data": "Amira""#, ["/flow_action_payload/data error message-wrong-type"]),
    (#""data": ["Amira"]"#, ["/flow_action_payload/data error message-wrong-type"]),
    (#""data": null"#, ["/flow_action_payload/data error message-wrong-type"]),
  ])
  func `data is an object, not text`(data: String, found: [String]) throws {
    let text = parameters(#""flow_cta": "Go", "flow_action_payload": {"screen": "WELCOME", \#(data)}"#)
    #expect(lines(try findings(in: text, opening: try Fixtures.text("flows/registration.json"))) == found)
  }

  @Test func `a finding in data that is written as text stands at its place in the text`() throws {
    let text = parameters(
      #""flow_cta": "Go", "flow_action_payload": {"screen": "WELCOME", "data": "{\"first_name\": 3}"}"#
    )
    let found = try findings(in: text, opening: try Fixtures.text("flows/registration.json"))
    let bytes = Array(text.utf8)
    #expect(found.last.map { String(decoding: bytes[$0.range], as: UTF8.self) } == "3")
  }

  @Test(
    arguments: [
      (#""15550100002""#, nil), (#""+1 (555) 010-0002""#, nil), ("15550100002", "error message-wrong-type"),
      (#""0049555""#, "warning recipient-number"), (#""12345""#, "warning recipient-number"),
      (#""1555010000212345""#, "warning recipient-number"), (#""anna""#, "error recipient-number"),
      (#""""#, "error recipient-number"),
    ] as [(String, String?)]
  )
  func `the recipient is a number with its country code`(to: String, found: String?) throws {
    let text = try Fixtures.text("messages/cloud-registration.json")
      .replacing(#""15550100002""#, with: to)
    #expect(try ownLines(text) == (found.map { ["/to \($0)"] } ?? []))
  }

  @Test(
    arguments: [
      ("users/15550100002/flow_message", nil), ("users/+15550100002/flow_message?type=x", "+15550100002"),
      ("users/%2B15550100002/flow_message", "%2B15550100002"), ("users/{{user}}/flow_message", nil),
    ] as [(String, String?)]
  )
  func `the user in Jelou's address is written without a plus`(path: String, underlined: String?) throws {
    let text = #"{"url": "https://api.jelou.ai/v1/bots/b/\#(path)", "body": \#(jelou("Go"))}"#
    let found = try findings(in: text).filter { $0.rule == "recipient-number" }
    let bytes = Array(text.utf8)
    #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == (underlined.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.pointer == "/url" && $0.severity == .error })
  }

  @Test(
    arguments: [
      (#""0""#, nil), ("0", nil), (#""9""#, nil), (#""10""#, "warning"), (#""-1""#, "error"), ("1.5", "error"),
      ("null", "error"), (#""first""#, "error"),
    ] as [(String, String?)]
  )
  func `the index of a button is a position from 0 to 9`(index: String, severity: String?) throws {
    let text = #"{"type": "button", "sub_type": "flow", "index": \#(index)}"#
    #expect(try ownLines(text) == (severity.map { ["/index \($0) button-index"] } ?? []))
  }

  @Test(
    arguments: [("flow", nil), ("FLOW", "warning"), ("flows", "error"), ("flow_button", "error")] as [(String, String?)]
  )
  func `the sub type of a flow button is flow`(subType: String, severity: String?) throws {
    let text = #"{"type": "button", "sub_type": "\#(subType)", "index": "0"}"#
    #expect(try ownLines(text) == (severity.map { ["/sub_type \($0) button-sub-type"] } ?? []))
  }

  @Test func `members that the Cloud API does not know are errors in it and warnings around it`() throws {
    let text = try Fixtures.text("messages/cloud-registration.json")
      .replacing(#""type": "interactive","#, with: #""type": "interactive", "zzz": 1,"#)
      .replacing(#""flow_message_version": "3","#, with: #""flow_message_version": "3", "zzz": 1,"#)
    #expect(
      try ownLines(text) == [
        "/zzz warning message-unknown-member", "/interactive/action/parameters/zzz error message-unknown-member",
      ]
    )
  }

  @Test func `a member that is spelled wrongly is not missing as well`() throws {
    let text = #"{"flow_message_version": "3", "flow_nam": "a", "flow_ctaa": "Go", "flow_action_payload": {}}"#
    #expect(
      try ownLines(text) == [
        "/flow_nam error message-unknown-member", "/flow_ctaa error message-unknown-member",
      ]
    )
  }

  @Test(arguments: [
    "messaging_product", "to", "type", "interactive", "interactive/type", "interactive/body", "interactive/action",
    "interactive/action/name", "interactive/action/parameters", "interactive/action/parameters/flow_cta",
    "interactive/action/parameters/flow_message_version", "interactive/body/text",
  ])
  func `a required member that is left out is an error at the object that lacks it`(path: String) throws {
    let whole = JSONValue(JSONDocument(parsing: try Fixtures.text("messages/cloud-registration.json")).root)
    let parts = path.split(separator: "/").map(String.init)
    let text = JSONPrinter().print(removing(parts[...], from: whole))
    guard MessageFile(JSONDocument(parsing: text)) != nil else {
      #expect(path == "interactive")
      return
    }
    let parent = parts.dropLast().map { "/" + $0 }.joined()
    let errors = try ownLines(text).filter { $0.contains(" error ") }
    #expect(errors == ["\(parent) error message-missing-member"])
  }

  private func removing(_ path: ArraySlice<String>, from value: JSONValue) -> JSONValue {
    guard case .object(let members) = value, let first = path.first.map({ JSONName($0) }) else { return value }
    if path.count == 1 { return .object(members.filter { $0.key != first }) }
    return .object(
      members.map { $0.key == first ? .init($0.key, removing(path.dropFirst(), from: $0.value)) : $0 }
    )
  }

  @Test(arguments: [
    (#""recipient": "US.13491208655302741918""#, []), (#""recipient": "{{user}}""#, []),
    (#""recipient": "hello""#, ["/recipient error recipient-number"]),
    (#""recipient": "15550100002""#, ["/recipient error recipient-number"]),
    (#""recipient": 7"#, ["/recipient error message-wrong-type"]),
    (#""to": "US.13491208655302741918""#, ["/to error recipient-number"]),
  ])
  func `a user id stands in its own member`(recipient: String, found: [String]) throws {
    let text = try Fixtures.text("messages/cloud-registration.json")
      .replacing(#""to": "15550100002""#, with: recipient)
    #expect(try ownLines(text).filter { !$0.contains("unchecked-placeholder") } == found)
  }

  @Test func `a recipient in the other member is moved there`() throws {
    let text = try Fixtures.text("messages/cloud-registration.json")
    let found = try findings(in: text.replacing(#""15550100002""#, with: #""US.A1""#))
    #expect(
      found.first { $0.rule == "recipient-number" }?.message == "'US.A1' is a user id, which stands in 'recipient'"
    )
    #expect(found.first { $0.rule == "recipient-number" }?.fixes.map(\.title) == ["write 'recipient'"])
  }

  @Test func `a part of a message is told once that the rest is missing`() throws {
    let text =
      #"{"message_type": "x", "interactive": {"type": "flow", "body": {"text": "b"}, "action": {"name": "flow", "#
      + #""parameters": {"flow_message_version": "3", "flow_id": "1", "flow_cta": "Go"}}}}"#
    let found = try findings(in: text).filter { $0.rule == "message-missing-member" }
    #expect(
      found.map(\.message) == [
        "this is only the part of a message that 'interactive' holds; to be sent it needs 'messaging_product', 'to' and "
          + "'type' beside it"
      ]
    )
  }

  @Test(arguments: [
    (#""flowAction": "navigate""#, ["" as String]), (#""flowAction": "data_exchange""#, []), (#""mode": "draft""#, []),
    (#""flowActionPayload": {"data": {"a": 1}}"#, ["/flowActionPayload"]),
    (#""flowAction": "navigate", "flowActionScreen": "A""#, []),
  ])
  func `1msg needs the screen to navigate to`(rest: String, places: [String]) throws {
    let found = try ownLines(oneMsg(#""flowCta": "Go", \#(rest)"#))
    #expect(found == places.map { "\($0) error message-missing-member" })
  }

  @Test(arguments: [
    (#""flow_id": 730"#, "error", true), (#""flow_message_version": 3, "flow_name": "a""#, "warning", true),
    (#""flow_message_version": 4, "flow_name": "a""#, "error", false),
  ])
  func `a number where text belongs is put in quotes`(rest: String, severity: String, isMended: Bool) throws {
    let version = rest.contains("version") ? "" : #""flow_message_version": "3", "#
    let found = try findings(in: #"{\#(version)"flow_cta": "Go", \#(rest)}"#).filter { $0.severity != .info }
    #expect(found.map { "\($0.severity.rawValue) \($0.rule)" } == ["\(severity) message-wrong-type"])
    #expect(found[0].fixes.map(\.title) == (isMended ? ["write it in quotes"] : []))
  }

  @Test func `what can't stand there was not meant to`() throws {
    let payload = #""flow_cta": "Go", "flow_action_payload": {"screens": [{"name": "A"}]}"#
    let found = try findings(in: parameters(payload)).filter { $0.severity == .error }
    #expect(found.map(\.message) == ["'flow_action_payload' has no member 'screens'; known are 'screen', 'data'"])
    #expect(found[0].fixes.isEmpty)
  }

  @Test func `the payload that Jelou keeps is an object`() throws {
    let text = jelou("Go").dropLast() + #", "payload": "x"}"#
    #expect(try ownLines(String(text)) == ["/payload warning message-wrong-type"])
  }

  @Test func `two buttons of any kind can't have the same position`() throws {
    let text =
      #"{"messaging_product": "whatsapp", "to": "15550100002", "type": "template", "template": {"name": "n", "#
      + #""language": {"code": "en"}, "components": [{"type": "button", "sub_type": "quick_reply", "index": 0}, "#
      + #"{"type": "button", "sub_type": "flow", "index": "0"}]}}"#
    #expect(try ownLines(text) == ["/template/components/1/index warning button-index"])
  }

  @Test func `a name that is needed and misspelled is one error`() throws {
    let text = jelou("Go").replacing("flow_name", with: "flowname")
    #expect(try ownLines(text) == ["/parameters/flowname error message-unknown-member"])
    let optional =
      #"{"phone": 15550100002, "body": "b", "flowId": "1", "flowToken": "t", "flowCta": "Go", "mod": "draft"}"#
    #expect(try ownLines(optional) == ["/mod warning message-unknown-member"])
  }
}
