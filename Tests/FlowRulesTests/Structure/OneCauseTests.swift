import FlowRules
import JSONText
import Testing

/// What is written under a wrong name, or in a wrong place, is one finding that says what was meant.
@Suite struct OneCauseTests {
  static func group(_ item: String) -> String {
    #"{"type":"RadioButtonsGroup","name":"size","label":"Size","data-source":[\#(item),{"id":"l","title":"L"}]}"#
  }

  /// What is said of a component on a screen without a Form.
  static func lines(_ component: String) -> [String] {
    CrossScreenTests.lines(CrossScreenTests.screen("FIRST", component, terminal: true))
  }

  static let otherNames: [[String]] = [
    [
      group(#"{"id":"s","label":"S"}"#), #"⟦"label"⟧ 'label' is not a property of a list item"#,
      "title",
    ],
    [
      group(#"{"value":"s","title":"S"}"#), #"⟦"value"⟧ 'value' is not a property of a list item"#,
      "id",
    ],
    [
      #"{"type":"TextBody","content":"Hello"}"#,
      #"⟦"content"⟧ 'content' is not a property of a TextBody"#, "text",
    ],
    [
      #"{"type":"TextInput","name":"a","title":"A"}"#,
      #"⟦"title"⟧ 'title' is not a property of a TextInput"#, "label",
    ],
    [
      #"{"type":"Dropdown","name":"a","label":"A","options":[{"id":"l","title":"L"},{"id":"m","title":"M"}]}"#,
      #"⟦"options"⟧ 'options' is not a property of a Dropdown"#, "data-source",
    ],
    [
      #"{"type":"Image","url":"iVBORw0KGgo="}"#,
      #"⟦"url"⟧ 'url' is not a property of an Image"#, "src",
    ],
    [
      #"{"type":"EmbeddedLink","text":"Read","action":{"name":"open_url","url":"https://example.com"}}"#,
      #"⟦"action"⟧ 'action' is not a property of an EmbeddedLink"#, "on-click-action",
    ],
    [
      #"{"type":"EmbeddedLink","text":"Read","on-click-action":{"name":"open_url","href":"https://example.com"}}"#,
      #"⟦"href"⟧ 'href' is not a property of action 'open_url'"#, "url",
    ],
  ]

  @Test(arguments: otherNames)
  func `a name from elsewhere is one finding that names the property`(row: [String]) {
    #expect(Self.lines(row[0]) == ["error unknown-property \(row[1]); did you mean '\(row[2])'?"])
  }

  @Test func `a near name is one finding, and so is one that resembles what is there`() {
    #expect(
      SemanticProbe(#"{"type":"TextBody","txt":"Hello"}"#).lines == [
        #"error unknown-property ⟦"txt"⟧ 'txt' is not a property of a TextBody; did you mean 'text'?"#
      ]
    )
    #expect(
      SemanticProbe(#"{"type":"TextBody","text":"Hello","txt":"Hello"}"#).lines == [
        #"error unknown-property ⟦"txt"⟧ 'txt' is not a property of a TextBody; 'text' is there already; remove it"#
      ]
    )
  }

  @Test func `a member that nothing missing could be meant by leaves the missing one a finding of its own`() {
    #expect(
      SemanticProbe(#"{"type":"TextBody","colour":"red"}"#).lines == [
        "error missing-property ⟦{⟧ a TextBody needs 'text'",
        #"error unknown-property ⟦"colour"⟧ 'colour' is not a property of a TextBody; remove it"#,
      ]
    )
  }

  @Test func `a wrong entry of a list is named as the entry`() {
    #expect(
      Self.lines(Self.group(#""A""#)) == [
        #"error wrong-type ⟦"A"⟧ an entry of 'data-source' must be a list item (an object), not a string ("A")"#
      ]
    )
  }

  @Test(arguments: [
    ["Button", "'Footer' or 'EmbeddedLink'"], ["Input", "'TextInput'"], ["Select", "'Dropdown'"],
    ["Checkbox", "'CheckboxGroup' or 'OptIn'"], ["Textbox", "'TextInput'"], ["textheading", "'TextHeading'"],
  ])
  func `a component of other tools is led to the one that does it here`(row: [String]) {
    #expect(
      SemanticProbe(#"{"type":"\#(row[0])"}"#).lines == [
        "error unknown-component ⟦\"\(row[0])\"⟧ there is no component '\(row[0])'; did you mean \(row[1])?"
      ]
    )
  }

  @Test func `several 'complete' actions of a screen that is not terminal are one finding`() {
    let complete = CrossScreenTests.go("LAST").replacing(
      #""name":"navigate","next":{"type":"screen","name":"LAST"}"#,
      with: #""name":"complete""#
    )
    let branches = #"{"type":"If","condition":"${form.x} == 'a'","then":[\#(complete)],"else":[\#(complete)]}"#
    let link = CrossScreenTests.go("LAST", type: "EmbeddedLink")
    let input = #"{"type":"TextInput","name":"x","label":"X"}"#
    let probe = SemanticProbe(
      flow: #"{"version":"7.3","screens":["#
        + CrossScreenTests.screen("FIRST", input, link, branches) + ","
        + CrossScreenTests.screen("LAST", #"{"type":"TextBody","text":"Bye"}"#, terminal: true) + "]}"
    )
    let found = probe.findings.filter { $0.rule == "complete-on-non-terminal" }
    #expect(found.count == 1)
    #expect(found.first?.related.map(\.message) == ["'complete' stands here too"])
  }
}
