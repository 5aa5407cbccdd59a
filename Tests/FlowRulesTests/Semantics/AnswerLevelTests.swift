import FlowRules
import Testing

/// How bad a comparison or a hand-over of answers is, by what is documented of their types.
@Suite struct AnswerLevelTests {
  static let inputs = #"""
    {"type": "OptIn", "name": "agree", "label": "I agree", "required": true},
    {"type": "TextInput", "name": "city", "label": "City"},
    {"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"},
    {"type": "TextInput", "name": "pin", "label": "Pin", "input-type": "passcode"},
    {"type": "DatePicker", "name": "day", "label": "Day"},
    {"type": "Dropdown", "name": "pet", "label": "Pet", "data-source": [{"id": "c", "title": "Cat"}, {"id": "d", "title": "Dog"}]},
    {"type": "CheckboxGroup", "name": "toys", "label": "Toys", "data-source": [{"id": "b", "title": "Ball"}, {"id": "k", "title": "Kite"}]}
    """#

  static func levels(_ part: String, of rule: String) -> [String] {
    SemanticProbe(
      flow: #"{"version": "7.3", "screens": [{"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "#
        + #""SingleColumnLayout", "children": [\#(inputs), \#(part), {"type": "Footer", "label": "Done", "on-click-action": "#
        + #"{"name": "complete", "payload": {}}}]}}]}"#
    ).findings.filter { $0.rule == rule }.map(\.severity.rawValue)
  }

  @Test(
    arguments: [
      ("${form.agree} == 'true'", "error"), ("${form.city}", "error"), ("${form.pet} > 3", "error"),
      ("${form.age} == '5'", "error"), ("${form.agree} != true", nil), ("${form.age} > 18", nil),
      // Only seen, never documented.
      ("${form.pin} == '1234'", "warning"), ("${form.day} == 3", "warning"), ("${form.toys} == 'b'", "warning"),
    ] as [(String, String?)]
  )
  func `a condition on an answer of a documented type is an error, on another a warning`(text: String, level: String?) {
    let part = #"{"type": "If", "condition": "\#(text)", "then": [{"type": "TextBody", "text": "Hi"}]}"#
    #expect(Self.levels(part, of: "condition-type") == (level.map { [$0] } ?? []))
  }

  @Test(
    arguments: [
      ("age", "string", "warning"), ("age", "boolean", "error"), ("city", "number", "error"),
      ("agree", "string", "error"),
      ("pin", "string", "warning"), ("day", "number", "warning"), ("city", "string", nil),
    ] as [(String, String, String?)]
  )
  func `an answer that is handed on has the type that the next screen declares`(
    input: String,
    type: String,
    level: String?
  ) {
    func levels(head: String) -> [String] {
      SemanticProbe(
        flow: #"{"version": "7.3", \#(head) "screens": [{"id": "FIRST", "title": "First", "layout": {"type": "#
          + #""SingleColumnLayout", "children": [\#(Self.inputs), \#(CrossScreenTests.go("LAST", #"{"x": "${form.\#(input)}"}"#))"#
          + "]}}, "
          + CrossScreenTests.screen("LAST", data: #"{"x": {"type": "\#(type)", "__example__": 1}}"#, terminal: true)
          + "]}"
      ).findings.filter { $0.rule == "payload-type" }.map(\.severity.rawValue)
    }
    #expect(levels(head: "") == (level.map { [$0] } ?? []))
    // With an endpoint nothing is documented of it.
    let endpoint = #""data_api_version": "3.0", "routing_model": {"FIRST": ["LAST"]},"#
    #expect(levels(head: endpoint) == (level == nil ? [] : ["warning"]))
  }

  @Test func `a number that is shown as a text is a warning, as phones hand on the text that was typed`() {
    let part = #"{"type": "TextBody", "text": "${form.age}"}"#
    #expect(Self.levels(part, of: "type-mismatch") == ["warning"])
  }

  @Test
  func `a name that leads nowhere is an error where the platform looks for it, however often it stands elsewhere`() {
    let choice = #"""
      {"type": "Dropdown", "name": "town", "label": "Town", "data-source": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}],
       "on-select-action": {"name": "data_exchange", "payload": {"x": "${form.street}"}}}
      """#
    let link = #"""
      {"type": "EmbeddedLink", "text": "Ask", "on-click-action": {"name": "data_exchange", "payload": {"x": "${form.street}"}}}
      """#
    let head = #""version":"7.3","data_api_version":"3.0","routing_model":{"FIRST":[]}"#
    let message = "unknown-field ⟦${form.street}⟧ screen 'FIRST' has no component with the name 'street'"
    #expect(
      CrossScreenTests.lines(CrossScreenTests.screen("FIRST", choice, terminal: true), head: head) == [
        "warning \(message)"
      ]
    )
    #expect(
      CrossScreenTests.lines(CrossScreenTests.screen("FIRST", choice, link, terminal: true), head: head)
        == ["error \(message)"]
    )
  }
}
