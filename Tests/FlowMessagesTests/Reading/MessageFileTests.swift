import FlowMessages
import FlowRules
import JSONText
import Testing

@Suite struct MessageFileTests {
  static let shapes: [(name: String, shapes: [MessageShape])] = [
    ("1msg-add-template.json", [.templateDefinition]), ("1msg-order-shortcuts.json", [.oneMsg]),
    ("1msg-order.json", [.oneMsg]), ("1msg-template-lead-form.json", [.oneMsgTemplate]),
    ("batch.json", [.cloud, .jelou]), ("cloud-appointment.json", [.cloud]), ("cloud-registration.json", [.cloud]),
    ("collection-placeholders.json", [.cloud]), ("dreams-booking.json", [.dreams]), ("jelou-catalogue.json", [.jelou]),
    ("jelou-older.json", [.jelouOlder]), ("jelou-request.json", [.jelou]), ("parameters-survey.json", [.parameters]),
    ("template-button-bare.json", [.templateButton]), ("template-button-lead-form.json", [.templateButton]),
    ("template-definition-embedded.json", [.templateDefinition]),
    ("template-definition-lead-form.json", [.templateDefinition]), ("template-lead-form.json", [.template]),
  ]

  @Test(arguments: shapes)
  func `a message is told by its content`(name: String, shapes: [MessageShape]) throws {
    let document = JSONDocument(parsing: try Fixtures.text("messages/\(name)"))
    #expect(MessageFile(document)?.messages.map(\.shape) == shapes)
  }

  @Test func `every fixture has its shape in the list`() {
    #expect(Fixtures.names(in: "messages").filter { $0.hasSuffix(".json") } == Self.shapes.map(\.name))
  }

  @Test(arguments: [
    #"{"name": "my-app", "private": true}"#,
    #"{"version": "7.3", "screens": []}"#,
    #"{"object": "whatsapp_business_account", "entry": [{"changes": [{"value": {"messages": []}}]}]}"#,
    #"{"type": "interactive", "interactive": {"type": "nfm_reply", "nfm_reply": {"response_json": "{}"}}}"#,
    #"{"type": "interactive", "interactive": {"type": "button", "body": {"text": "Hi"}, "action": {"buttons": []}}}"#,
    #"{"version": "3.0", "action": "data_exchange", "screen": "A", "data": {}, "flow_token": "t"}"#,
    #"{"type": "template", "to": "1", "template": {"name": "a", "language": {"code": "en"}}}"#,
    #"{"name": "a", "language": "en", "category": "UTILITY", "components": [{"type": "BODY", "text": "Hi"}]}"#,
    #"{"type": "button", "sub_type": "quick_reply", "index": "0"}"#,
    #"{"url": "https://example.test", "body": {"text": "Hi"}}"#,
    #"{"version": "3.0", "action": "INIT", "flow_id": "1", "screen": "A", "flow_token": "t"}"#,
    #"{"action": "ping", "version": "3.0", "flow_id": "1", "to": "2"}"#,
    #"{"from": "15550001234", "id": "wamid.X", "interactive": {"type": "flow", "flow": {"flow_token": "t"}}}"#,
    #"{"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "No", "flow_id": "1", "navigate_screen": ""}]}"#,
    #"{"title": "A", "text": "b", "caption": "c", "author": "d"}"#, #"{"title": "A", "text": "b"}"#,
    #"{"flow_token": "t", "name": "Ann"}"#, #"{"id": "7", "flow_id": "1", "flow_name": "a"}"#,
    #"{"type": "flow", "text": "a", "nodes": []}"#, #"{"type": "workflow", "userId": 7, "parameters": {"a": 1}}"#,
    "[]", "[1, \"a\", null]", "\"flow\"", "null", "",
  ])
  func `other JSON is no message`(text: String) {
    #expect(MessageFile(JSONDocument(parsing: text)) == nil)
  }

  @Test(arguments: [
    (#"{"interactive": {"type": "flwo"}}"#, MessageShape.cloud),
    (#"{"type": "flow", "body": {"text": "Hi"}, "action": {"name": "flow", "parameters": {}}}"#, .cloud),
    (#"{"type": "button", "sub_type": "Flows"}"#, .templateButton),
    (#"{"type": "button", "parameters": [{"action": {"flow_token": "t"}}]}"#, .templateButton),
    (#"{"type": "BUTTONS", "buttons": [{"type": "FLOW", "text": "Go", "flow_id": "1"}]}"#, .templateDefinition),
    (#"{"flow_cta": "Go", "flow_name": "a"}"#, .parameters),
    (#"{"flow_action_payload": {"screen": "A"}}"#, .parameters),
    (#"{"name": "flow", "parameters": {"flow_cta": "Go", "flow_id": "1"}}"#, .parameters),
    (#"{"title": "A", "parameters": {"flow_nam": "a"}}"#, .jelou),
    (#"{"userId": "1", "parameters": {"flow_cta": "Go"}}"#, .jelouOlder),
    (#"{"flowId": "1", "flowToken": "t"}"#, .oneMsg),
    // One member misspelled, missing or of another type.
    (#"{"title": "A", "text": "b", "caption": "c", "parameters": {"flowname": "a"}}"#, .jelou),
    (#"{"title": "A", "text": "b", "caption": "c"}"#, .jelou),
    (#"{"title": "A", "text": "b", "caption": "c", "payload": "x"}"#, .jelou),
    (#"{"title": "A", "text": "b", "caption": "c", "parameters": "x"}"#, .jelou),
    (#"{"title": "A", "text": "b", "caption": "c", "parametres": {"flow_name": "a"}}"#, .jelou),
    (#"{"to": "1", "type": "interactive", "interactve": {"type": "flow"}}"#, .cloud),
    (#"{"interactive": {"type": "list", "action": {"parametrs": {"flow_id": "1"}}}}"#, .cloud),
    (#"{"template": {"name": "a", "component": [{"type": "button", "sub_type": "flow"}]}}"#, .template),
    (#"{"template": {"name": "a", "components": [{"typ": "button", "sub_type": "flow", "index": 0}]}}"#, .template),
    (#"{"type": "buton", "sub_type": "flow", "index": "0"}"#, .templateButton),
    (#"{"type": "button", "subtype": "flow", "index": "0"}"#, .templateButton),
    (#"{"type": "button", "index": "0", "parameters": {"action": {"flow_token": "t"}}}"#, .templateButton),
    (#"{"type": "FLWO", "text": "Go", "flow_id": "1"}"#, .templateDefinition),
    (#"{"name": "a", "components": [{"buttons": [{"text": "Go", "navigate_screen": "A"}]}]}"#, .templateDefinition),
    (#"{"flow_message_version": "3", "flow_id": 1, "flow_cat": "Go"}"#, .parameters),
    (#"{"flow_message_version": "3", "flow_cta": "Go"}"#, .parameters),
    (#"{"to": "1", "flow_id": "2", "flow_cta": "Go"}"#, .dreams),
    (#"{"path": "/v1/bots/b/users/1/flow_message", "body": {"title": "A"}}"#, .jelou),
    (#"{"url": "https://api.dreams.sa/api/whatsapp/1/flows/send", "body": {}}"#, .dreams),
    (#"{"url": "https://api.1msg.io/I/sendFlow?token=x", "body": {"chatId": "1"}}"#, .oneMsg),
  ])
  func `a broken message is still told`(text: String, shape: MessageShape) {
    #expect(MessageFile(JSONDocument(parsing: text))?.messages.map(\.shape) == [shape])
  }

  @Test func `a template launches a flow for each flow button, those of cards included`() throws {
    let text = """
      {"type": "template", "template": {"name": "a", "language": {"code": "en"}, "components": [
       {"type": "carousel", "cards": [
        {"card_index": 0, "components": [{"type": "button", "sub_type": "flow", "index": "0"}]},
        {"card_index": 1, "components": [{"type": "button", "sub_type": "flow", "index": "0"}]}]}]}}
      """
    let file = try #require(MessageFile(JSONDocument(parsing: text)))
    #expect(file.messages.first?.launches.count == 2)
    let found = try findings(in: text)
    #expect(found.filter { $0.rule == "button-index" }.isEmpty)
  }

  @Test func `the text of a message is there byte for byte`() throws {
    let text = #"{"flow_cta" : "\u0047o",  "flow_name":"a", "extra": 1.50}"#
    let message = try #require(MessageFile(JSONDocument(parsing: text))?.messages.first)
    #expect(message.node.sourceText == text)
  }

  @Test func `lines are checked each at its own place`() throws {
    let lines = """
      {"flow_message_version": "3", "flow_name": "survey", "flow_cta": "Go"}

      {"not": "a message"}
      {"flow_message_version": "3", "flow_name": "survey", "flow_cta": "Gö", "mode": "drafts"}\r

      """
    let file = try #require(MessageFile(lines: Array(lines.utf8)))
    #expect(file.messages.count == 2)
    let last = try #require(file.messages.last)
    let found = MessageRules.check(last, options: .init(today: "2026-11-21")).filter { $0.severity == .error }
    #expect(found.map(\.pointer) == ["/2/mode"])
    let bytes = Array(lines.utf8)
    #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [#""drafts""#])
    #expect(found[0].fixes[0].edits.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["drafts"])
  }

  @Test(arguments: [
    (#"{"interactive": {"type": "flow", "action": {"name": "flow""#, true),
    (#"{"title": "A", "flow_cta": "Go" "flow_name": "a"}"#, true),
    (#"{"version": "7.3", "screens": ["#, false),
    ("", false),
  ])
  func `broken JSON is judged by what it looks like`(text: String, isMessage: Bool) {
    #expect(MessageFile.looksLikeMessage(Array(text.utf8)) == isMessage)
  }

  @Test func `no start of a message makes reading or checking fail`() throws {
    for name in Fixtures.names(in: "messages") where name.hasSuffix(".json") {
      let bytes = Array(try Fixtures.text("messages/\(name)").utf8)
      for end in stride(from: 0, to: bytes.count, by: 7) {
        for message in MessageFile(JSONDocument(parsing: Array(bytes[..<end])))?.messages ?? [] {
          let found = MessageRules.check(message, options: .init(today: "2026-11-21"))
          #expect(!found.contains { $0.rule == "message-missing-member" && $0.pointer == "" }, "\(name) \(end)")
        }
      }
    }
  }
}
