import FlowMessages
import FlowRules
import JSONText
import Testing

@Suite struct PlaceholderTests {
  @Test(arguments: [
    "{{name}}", "Hello {{ name }}!", "${NAME}", "<NAME>", "<your flow id>", "%s", "%s!", "%(name)s", "a %(n)s b",
  ])
  func `a text has a placeholder`(text: String) {
    #expect(Placeholder.isIn(text))
  }

  @Test(arguments: [
    "", "name", "{name}", "{{", "{{}}", "${}", "$NAME", "a < b > c", "<3", "100%sure", "%d", "%()s", "5 > 3",
  ])
  func `a text has none`(text: String) {
    #expect(!Placeholder.isIn(text))
  }

  @Test(arguments: [("{{name}}", true), (" <NAME> ", true), ("Hello {{name}}", false), ("{{a}}{{b}}", false)])
  func `only a value that is nothing else may have any type`(text: String, isWhole: Bool) {
    let node = JSONDocument(parsing: JSONPrinter.quoted(text)).root
    #expect(Placeholder.isWhole(node) == isWhole)
  }

  @Test func `a placeholder is found behind escapes`() {
    #expect(Placeholder.isIn(JSONDocument(parsing: #""\u003cNAME\u003e""#).root))
  }

  static let flow = """
    {"version": "7.3", "screens": [{"id": "START", "title": "Start", "terminal": true,
     "data": {"age": {"type": "number", "__example__": 30}, "name": {"type": "string", "__example__": "Amira"},
      "place": {"type": "object", "properties": {"city": {"type": "string"}}, "__example__": {"city": "Haifa"}}},
     "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Done",
      "on-click-action": {"name": "complete", "payload": {}}}]}}]}
    """

  private func message(_ parameters: String) -> String {
    #"{"flow_message_version": "3", "flow_name": "a", "flow_cta": "Go", \#(parameters)}"#
  }

  @Test func `a whole placeholder fits every type and is named in an info line`() throws {
    let found = try findings(
      in: message(
        #""flow_action_payload": {"screen": "START", "data": {"age": "{{age}}", "name": "Hi %s", "place": "<PLACE>"}}"#
      ),
      opening: Self.flow
    )
    #expect(lines(found) == ["/flow_action_payload/data/age info unchecked-placeholder"])
    #expect(
      found.map(\.message) == [
        "placeholders stand for what is filled in before sending, so it could not be checked: 'age', 'place'"
      ]
    )
  }

  @Test func `a text with a placeholder is still a text`() throws {
    let found = try findings(
      in: message(
        #""flow_action_payload": {"screen": "START", "data": {"age": "is {{age}}", "name": "A", "place": {"city": "B"}}}"#
      ),
      opening: Self.flow
    )
    #expect(lines(found) == ["/flow_action_payload/data/age error launch-data-type"])
  }

  @Test func `a key that is one makes the members of its object unknown`() throws {
    let found = try findings(
      in: message(
        #""flow_action_payload": {"screen": "START", "data": {"<KEY>": "<VALUE>", "extra": 1, "age": 3}}"#
      ),
      opening: Self.flow
    )
    #expect(lines(found) == ["/flow_action_payload/data info unchecked-placeholder"])
  }

  @Test func `a screen or an action that is one leaves the data unjudged`() throws {
    let screen = try findings(
      in: message(#""flow_action_payload": {"screen": "<SCREEN_ID>", "data": {"other": 1}}"#),
      opening: Self.flow
    )
    #expect(lines(screen) == ["/flow_action_payload/screen info unchecked-placeholder"])
    let action = try findings(in: message(#""flow_action": "${ACTION}""#), opening: Self.flow)
    #expect(lines(action) == [" warning missing-launch-data", "/flow_action info unchecked-placeholder"])
  }

  @Test(arguments: [
    #"{"flow_message_version": "{{v}}", "flow_name": "a", "flow_cta": "Book a table at <PLACE> tonight, please", "mode": "%s"}"#,
    #"{"type": "button", "sub_type": "{{sub}}", "index": "<INDEX>", "parameters": [{"action": {"flow_token": "%s"}, "type": "action"}]}"#,
    #"{"to": "{{to}}", "flow_id": "<ID>", "body_text": "%(body)s", "flow_cta": "${CTA}", "screen": "<SCREEN>"}"#,
    #"{"phone": "{{to}}", "body": "<BODY>", "flowId": "%s", "flowToken": "${TOKEN}", "flowCta": "Go", "flowAction": "<ACTION>"}"#,
    #"{"title": "{{t}}", "text": "<T>", "caption": "%s", "parameters": {"flow_name": "<N>", "flow_cta": "<C>", "flow_action_payload": "{{payload}}"}}"#,
    #"{"messaging_product": "whatsapp", "to": "%s", "type": "interactive", "interactive": "{{interactive}}"}"#,
  ])
  func `placeholders never cause findings of other rules`(text: String) throws {
    guard MessageFile(JSONDocument(parsing: text)) != nil else { return }
    #expect(try ownLines(text).filter { !$0.hasSuffix("info unchecked-placeholder") } == [])
  }
}
