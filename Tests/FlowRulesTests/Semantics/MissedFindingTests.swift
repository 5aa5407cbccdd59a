import FlowLanguage
import FlowRules
import FlowTestSupport
import JSONText
import Testing

/// What was missed or told too often, to the letter.
@Suite struct MissedFindingTests {
  static let messages: [(rule: String, messages: [String])] = [
    (
      "lost-answer",
      [
        "the answer to 'street' goes nowhere: no payload, condition or other screen uses ${form.street}",
        "the answer to 'news' goes nowhere: no payload, condition or other screen uses ${form.news}",
      ]
    ),
    (
      "constant-error-message",
      [
        "this text stands there from the start, whatever people enter; take it from data, or write it into 'helper-text'",
        "this text stands there from the start, whatever people enter; take it from data, or write it into 'helper-text'",
      ]
    ),
    (
      "reserved-payload-key",
      [
        "'action' never reaches the endpoint, because the request already has a member of that name; give it another name"
      ]
    ),
    (
      "navigate-on-terminal-screen",
      [
        "the Footer of a terminal screen leads on by 'navigate', so the flow can't end here; end it by 'complete', or remove "
          + "'terminal' from the screen"
      ]
    ),
    (
      "unused-endpoint",
      [
        "no action of the flow asks the endpoint, and with 'data_api_version' the flow can't be published without one; remove "
          + "it, unless messages open the flow with 'data_exchange'"
      ]
    ),
    (
      "forgotten-binding",
      [
        "'data.name' is a text here, not the value of that name; write ${data.name}",
        "'form.city' is a text here, not the value of that name; write ${form.city}",
      ]
    ),
    (
      "number-handed-on",
      [
        "what people type in 'age' arrives as a text, and the next screen declares a number, so phones may stop the flow "
          + "there; don't hand it on, and write ${screen.FIRST.form.age} wherever it is needed"
      ]
    ),
    (
      "untouched-opt-in",
      [
        "as long as nobody has touched 'news' it is neither true nor false, and this is false; write ${form.news} != true",
        "as long as nobody has touched 'news' it is neither true nor false, and this is false; write ${form.news} != true",
      ]
    ),
    (
      "text-comparison",
      [
        "'low' and 'high' hold the texts that people type, and of two texts '>' is never true; add 0 to one of them to "
          + "compare numbers"
      ]
    ),
    ("example-too-long", ["the example for 'title' has 33 characters, 3 more than the 30 that are shown"]),
    (
      "init-value-not-an-option",
      [
        "'p' is not the id of an option of 'city', so nothing is chosen",
        "'p' is not the id of an option of 'city', so nothing is chosen",
      ]
    ),
    (
      "plain-markdown",
      [
        "people see these characters as they stand: set 'markdown' to true",
        "people see these characters as they stand: set 'markdown' to true",
      ]
    ),
    ("html-tag", ["people see this tag as it stands: texts can't hold HTML"]),
    ("empty-screen", ["the screen has no component, so people see an empty page"]),
    (
      "branch-reference",
      [
        "'city' stands in another branch of the same If, so it has a value only if people filled it in before the branch "
          + "changed"
      ]
    ),
  ]

  @Test(arguments: messages)
  func `a finding says what is wrong and what to do`(rule: String, messages: [String]) {
    let found = RuleExampleTests.cases.filter { $0.rule.name == rule && !$0.example.isClean }.flatMap { each in
      each.findings(in: MarkedText(each.example.markedFile).text).filter { $0.rule == rule }.map(\.message)
    }
    #expect(found == messages)
  }

  @Test func `what a screen does not use is one finding`() {
    let data =
      #"{"a":{"type":"string","__example__":"a"},"b":{"type":"string","__example__":"b"},"#
      + #""c":{"type":"string","__example__":"c"}}"#
    let found = SemanticProbe(
      flow: #"{"version":"7.3","screens":[\#(CrossScreenTests.screen("FIRST", data: data, terminal: true))]}"#
    ).findings
    #expect(found.map(\.message) == ["nothing uses 'a', 'b' and 'c' of screen 'FIRST'"])
    #expect(found.map(\.related.count) == [2])
  }

  @Test func `a text with bindings in it is one finding, which also says what they don't lead to`() {
    #expect(
      SemanticProbe(#"{"type": "TextBody", "text": "Hello ${data.nmae}"}"#).lines.map { $0.suffix(40) }
        == ["in backticks; besides, there is no ${data.nmae}".suffix(40)]
    )
  }

  @Test func `what stands in a binding with a default counts as used`() {
    let body = #"{"type":"TextBody","text":"Name: ${data.name || 'none'}"}"#
    let found = SemanticProbe(
      flow:
        #"{"version":"7.3","screens":[\#(CrossScreenTests.screen("FIRST", body, data: CrossScreenTests.name, terminal: true))]}"#
    ).findings
    #expect(found.map(\.rule) == ["invalid-binding"])
  }

  @Test func `a misspelt name is not also an answer that goes nowhere`() {
    let city = #"{"type":"TextInput","name":"city","label":"City"}"#
    let show = #"{"type":"TextBody","text":"${form.ctiy}"}"#
    let found = SemanticProbe(
      flow: #"{"version":"7.3","screens":[\#(CrossScreenTests.screen("FIRST", city, show, terminal: true))]}"#
    ).findings
    #expect(found.map(\.rule) == ["unknown-field"])
  }

  @Test func `a path into an object that declares nothing leads nowhere`() {
    let data = #"{"device":{"type":"object","__example__":{"model":"X"}}}"#
    #expect(
      CrossScreenTests.lines(
        CrossScreenTests.screen(
          "FIRST",
          #"{"type":"TextBody","text":"${data.device.model}"}"#,
          data: data,
          terminal: true
        )
      ) == ["error unknown-data ⟦${data.device.model}⟧ 'device' has no 'model'; declare it under its 'properties'"]
    )
  }

  @Test(arguments: [#""$5""#, #""caf\u00e9""#, #""{5}""#])
  func `an id with a sign of bindings or an escape is compared like any other`(id: String) {
    let group =
      #"{"type":"RadioButtonsGroup","name":"r","label":"R","data-source":[{"id":\#(id),"title":"A"},"#
      + #"{"id":\#(id),"title":"B"}]}"#
    #expect(SemanticProbe(group).findings.contains { $0.rule == "duplicate-option-id" })
  }

  @Test func `a server that can end the flow is an end`() {
    let head =
      #""version":"7.3","data_api_version":"3.0","routing_model":{"FIRST":["MORE"],"MORE":["TERMS"],"TERMS":[]}"#
    #expect(
      CrossScreenTests.lines(
        CrossScreenTests.screen("FIRST", CrossScreenTests.go("MORE", type: "EmbeddedLink"), terminal: true),
        CrossScreenTests.screen("MORE", CrossScreenTests.go("TERMS", type: "EmbeddedLink"), CrossScreenTests.send),
        CrossScreenTests.screen("TERMS", #"{"type":"TextBody","text":"All terms"}"#),
        head: head
      ).isEmpty
    )
  }

  @Test func `long texts of one list are one finding`() {
    let long = String(repeating: "x", count: 31)
    let group =
      #"{"type":"RadioButtonsGroup","name":"r","label":"R","data-source":[{"id":"a","title":"\#(long)"},"#
      + #"{"id":"b","title":"B"},{"id":"c","title":"\#(long)"}]}"#
    let probe = SemanticProbe(
      flow: #"{"version":"7.3","screens":[\#(CrossScreenTests.screen("FIRST", group, terminal: true))]}"#
    )
    #expect(
      probe.lines == [
        "warning text-too-long ⟦\"\(long)\"⟧ 'title' has 31 characters, 1 more than the 30 that are shown; 1 more "
          + "of this list is too long"
      ]
    )
    #expect(probe.findings.first { $0.rule == "text-too-long" }?.related.count == 1)
  }

  @Test func `where nothing is sent at all, that is the finding`() {
    let found = SemanticProbe(
      flow:
        #"{"version":"7.3","screens":[{"id":"FIRST","title":"T","terminal":true,"layout":{"type":"SingleColumnLayout","#
        + #""children":[{"type":"TextInput","name":"city","label":"City"},"#
        + #"{"type":"Footer","label":"Done","on-click-action":{"name":"complete"}}]}}]}"#
    ).findings
    #expect(
      found.map(\.message) == [
        "action 'complete' has no 'payload', which the documentation always shows, so no answer is sent; write the answers "
          + "into it, or {} if there are none"
      ]
    )
  }
}
