import FlowDiff
import FlowModel
import JSONText
import Testing

@Suite struct JudgementTests {
  /// `impact audiences subject: message` of each change.
  private func told(_ old: String, _ new: String) -> [String] {
    let comparison = FlowComparison(
      old: Flow(JSONDocument(parsing: old)),
      new: Flow(JSONDocument(parsing: new))
    )
    return comparison.changes.map { change in
      let audiences = change.audiences.map(\.rawValue).joined(separator: ",")
      return "\(change.impact.rawValue) [\(audiences)] \(change.subject): \(change.message)"
    }
  }

  private func form(_ fields: String, data: String = "{}", payload: String, version: String = "7.3") -> String {
    """
    {"version": "\(version)", "screens": [{"id": "A", "title": "A", "terminal": true, "data": \(data), "layout": {
    "type": "SingleColumnLayout", "children": [\(fields),
    {"type": "Footer", "label": "End", "on-click-action": {"name": "complete", "payload": \(payload)}}]}}]}
    """
  }

  private let input = #"{"type": "TextInput", "name": "mail", "label": "Mail"}"#

  @Test func `launch data that is newly required hurts who sends messages, those before included`() {
    let data = #"{"name": {"type": "string", "__example__": "Ann"}}"#
    #expect(
      told(form(input, payload: "{}"), form(input, data: data, payload: "{}")) == [
        "breaking [launch,in-flight] screen:A/data:name: who sends the messages must now give 'name' (a string) for 'A'; "
          + "what was sent before lacks it"
      ]
    )
  }

  @Test func `nested data has a path of names`() {
    let data = { (type: String) in
      #"{"user": {"type": "object", "properties": {"age": {"type": "\#(type)"}}, "__example__": {}}}"#
    }
    #expect(
      told(form(input, data: data("string"), payload: "{}"), form(input, data: data("number"), payload: "{}")) == [
        "breaking [launch,in-flight] screen:A/data:user.age: 'user.age' of 'A' was a string and is now a number; "
          + "who sends the messages must follow"
      ]
    )
  }

  @Test func `an answer key that is gone hurts who reads the answers`() {
    #expect(
      told(
        form(input, payload: #"{"mail": "${form.mail}", "x": 1}"#),
        form(input, payload: #"{"mail": "${form.mail}"}"#)
      )
        == ["breaking [response] response:x: answers no longer hold 'x': who reads it finds nothing"]
    )
  }

  @Test func `a field that is renamed with its references is one safe change`() {
    let renamed = input.replacing(#""name": "mail""#, with: #""name": "email""#)
    #expect(
      told(form(input, payload: #"{"m": "${form.mail}"}"#), form(renamed, payload: #"{"m": "${form.email}"}"#)) == [
        "safe [] screen:A/field:mail: the field 'mail' is now called 'email'; nobody outside the flow uses its name"
      ]
    )
  }

  @Test func `where a whole form is the answer the names of its fields are the keys`() {
    let renamed = input.replacing(#""name": "mail""#, with: #""name": "email""#)
    #expect(
      told(form(input, payload: #""${form}""#), form(renamed, payload: #""${form}""#)) == [
        "breaking [response] screen:A/field:mail: the field 'mail' is now called 'email'; "
          + "who reads the answers must use the new name"
      ]
    )
  }

  @Test func `another type of component is breaking when its value is read and has another type`() {
    let opt = #"{"type": "OptIn", "name": "mail", "label": "Mail"}"#
    let payload = #"{"m": "${form.mail}"}"#
    #expect(
      told(form(input, payload: payload), form(opt, payload: payload)) == [
        "breaking [response] screen:A/field:mail: the field 'mail' changed from TextInput to OptIn: "
          + "a boolean instead of a string reaches who reads the answers"
      ]
    )
    let area = input.replacing("TextInput", with: "TextArea")
    #expect(
      told(form(input, payload: payload), form(area, payload: payload)) == [
        "risky [response,ui] screen:A/field:mail: the field 'mail' changed from TextInput to TextArea"
      ]
    )
  }

  @Test func `an input that is no longer required is risky for who reads the answers`() {
    let required = input.replacing(#""Mail"}"#, with: #""Mail", "required": true}"#)
    let payload = #"{"m": "${form.mail}"}"#
    #expect(
      told(form(required, payload: payload), form(input, payload: payload)) == [
        "risky [response] screen:A/field:mail: people may now leave the field 'mail' empty: "
          + "who reads the answers may get no value"
      ]
    )
    #expect(
      told(form(input, payload: payload), form(required, payload: payload)) == [
        "risky [ui] screen:A/field:mail: people must now fill the field 'mail'"
      ]
    )
  }

  @Test func `a version that behaves otherwise is risky and says how`() {
    let date = #"{"type": "DatePicker", "name": "day", "label": "Day"}"#
    #expect(
      told(form(date, payload: "{}", version: "4.0"), form(date, payload: "{}", version: "6.0")) == [
        "risky [response] flow: the Flow JSON version went from 4.0 to 6.0: "
          + "dates are written `YYYY-MM-DD` instead of milliseconds since 1970"
      ]
    )
    #expect(
      told(form(input, payload: "{}", version: "6.0"), form(input, payload: "{}", version: "7.0")) == [
        "safe [] flow: the Flow JSON version went from 6.0 to 7.0; nothing that this flow uses behaves differently"
      ]
    )
  }

  @Test func `a component that comes under a condition is told once`() {
    let wrapped = #"{"type": "If", "condition": "${data.x}", "then": [\#(input)]}"#
    #expect(
      told(form(input, payload: "{}"), form(wrapped, payload: "{}")) == [
        "risky [ui] screen:A/If[0]: what is on 'A' now depends on the condition '${data.x}'"
      ]
    )
  }

  @Test func `a step that is put before the end keeps the answers`() {
    let one = form(input, payload: #"{"m": "${form.mail}"}"#)
    let two = """
      {"version": "7.3", "screens": [{"id": "A", "title": "A", "data": {}, "layout": {
      "type": "SingleColumnLayout", "children": [\(input),
      {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
       "next": {"type": "screen", "name": "B"}, "payload": {"m": "${form.mail}"}}}]}},
      {"id": "B", "title": "B", "terminal": true, "data": {"m": {"type": "string", "__example__": "x"}}, "layout": {
      "type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "Sure?"},
      {"type": "Footer", "label": "End", "on-click-action": {"name": "complete", "payload": {"m": "${data.m}"}}}]}}]}
      """
    #expect(!told(one, two).contains { $0.hasPrefix("breaking") })
  }

  @Test func `advice says what to do before the new flow goes out`() {
    let data = #"{"name": {"type": "string", "__example__": "Ann"}}"#
    let comparison = FlowComparison(
      old: Flow(JSONDocument(parsing: form(input, payload: #"{"a": 1}"#))),
      new: Flow(JSONDocument(parsing: form(input, data: data, payload: "{}")))
    )
    #expect(comparison.advice == [.changeReaders, .changeMessages, .publishUnderNewName])
  }

  private func day(_ rest: String = "") -> String {
    #"{"type": "DatePicker", "name": "day", "label": "Day"\#(rest)}"#
  }

  @Test func `days that are written otherwise from 5.0 on break who reads the answers`() {
    let payload = #"{"born": "${form.day}", "nested": {"day": "${form.day}"}, "x": "a"}"#
    let before = form(day(), payload: payload, version: "4.0")
    let changes = told(before, form(day(), payload: payload, version: "7.3")).filter { $0.hasPrefix("breaking") }
    #expect(
      changes == [
        "breaking [response] response:born: 'born' in the answers was a text of milliseconds and is now a day like "
          + "2026-12-24",
        "breaking [response] response:nested.day: 'nested.day' in the answers was a text of milliseconds and is now a "
          + "day like 2026-12-24",
      ]
    )
    // Both versions before, or both from 5.0 on.
    #expect(!told(before, form(day(), payload: payload, version: "3.1")).contains { $0.hasPrefix("breaking") })
    let active = form(day(), payload: payload, version: "5.1")
    #expect(!told(active, form(day(), payload: payload)).contains { $0.hasPrefix("breaking") })
    let plain = #"{"x": "a"}"#
    let quiet = told(form(day(), payload: plain, version: "4.0"), form(day(), payload: plain))
    #expect(!quiet.contains { $0.hasPrefix("breaking") })
  }

  @Test(
    arguments: [
      ("1703257240046", "2023-12-22", nil), ("1703257240046", "2023-12-23", nil),
      ("1703257240046", "2023-12-24", "risky"),
      ("1703257240046", "2020-01-01", "safe"), ("1703257240046", "${data.day}", "risky"),
    ] as [(String, String, String?)]
  )
  func `the same day is no changed limit`(before: String, after: String, impact: String?) {
    let changes = told(
      form(day(#", "min-date": "\#(before)""#), payload: "{}", version: "4.0"),
      form(day(#", "min-date": "\#(after)""#), payload: "{}")
    ).filter { $0.contains("field:day") }
    #expect(changes.map { String($0.prefix { $0 != " " }) } == (impact.map { [$0] } ?? []))
  }

  @Test func `the same days of a list are no change`() {
    let changes = told(
      form(day(#", "unavailable-dates": ["1703257240046", "1703343640046"]"#), payload: "{}", version: "4.0"),
      form(day(#", "unavailable-dates": ["2023-12-23", "2023-12-22"]"#), payload: "{}")
    )
    #expect(changes.filter { !$0.contains("flow: the Flow JSON version") } == [])
  }

  @Test func `a day that data gives to a DatePicker breaks who gives it`() {
    let data = #"{"from": {"type": "string", "__example__": "x"}}"#
    let field = day(#", "min-date": "${data.from}""#)
    let changes = told(
      form(field, data: data, payload: "{}", version: "4.0"),
      form(field, data: data, payload: "{}")
    ).filter { $0.hasPrefix("breaking") }
    #expect(
      changes == [
        "breaking [launch,in-flight] screen:A/data:from: 'from' of 'A' is a day for a DatePicker, which was a text of "
          + "milliseconds and is now a day like 2026-12-24; who sends the messages must follow"
      ]
    )
  }
}
