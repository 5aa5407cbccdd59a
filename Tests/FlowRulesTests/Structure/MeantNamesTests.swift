import FlowRules
import FlowTestSupport
import Testing

/// What somebody meant by a name that Flow JSON does not have, and how sure that is.
@Suite struct MeantNamesTests {
  /// The message, and what the first fix does: `safe: write 'label'`.
  private static func meaning(_ component: String) -> [String] {
    var lines: [String] = []
    for finding in SemanticProbe(component).findings {
      guard finding.rule == "unknown-property" || finding.rule == "unknown-component" else { continue }
      let fix = finding.fixes.first.map { " | \($0.safety.rawValue): \($0.title)" }
      lines.append(finding.message + (fix ?? ""))
    }
    return lines
  }

  @Test(arguments: [
    [
      #"{"type":"Dropdown","name":"a","label":"A","dataSource":[{"id":"a","title":"A"},{"id":"b","title":"B"}]}"#,
      "'dataSource' is not a property of a Dropdown; did you mean 'data-source'? | safe: write 'data-source'",
    ],
    [
      #"{"type":"EmbeddedLink","text":"A","onClickAction":{"name":"open_url","url":"https://example.com"}}"#,
      "'onClickAction' is not a property of an EmbeddedLink; did you mean 'on-click-action'? | safe: write 'on-click-action'",
    ],
    [
      #"{"type":"TextInput","name":"a","label":"A","maxlength":9}"#,
      "'maxlength' is not a property of a TextInput; did you mean 'max-chars'? | unsafe: write 'max-chars'",
    ],
    [
      #"{"type":"TextInput","name":"a","label":"A","placeholder":"You"}"#,
      "'placeholder' is not a property of a TextInput; did you mean 'helper-text'? | unsafe: write 'helper-text'",
    ],
    [
      #"{"type":"TextInput","name":"a","label":"A","helper-text":"Me","placeholder":"You"}"#,
      "'placeholder' is not a property of a TextInput; 'helper-text' is there already; remove it",
    ],
    [
      #"{"type":"TextInput","name":"a","label":"A","default-value":"You"}"#,
      "'default-value' is not a property of a TextInput; did you mean 'init-value'? | unsafe: write 'init-value'",
    ],
    [
      #"{"type":"Form","name":"f","children":[{"type":"TextInput","name":"a","label":"A","default":"You"}]}"#,
      "'default' is not a property of a TextInput; put it into 'init-values' of the Form",
    ],
    [
      #"{"type":"TextInput","name":"a","label":"A","disabled":true}"#,
      "'disabled' is not a property of a TextInput; write \"enabled\": false | unsafe: write \"enabled\": false",
    ],
    [
      #"{"type":"TextInput","name":"a","label":"A","validation":"[a-z]+"}"#,
      "'validation' is not a property of a TextInput; did you mean 'pattern'? | unsafe: write 'pattern'",
    ],
    [
      #"{"type":"PhotoPicker","name":"a","label":"A","helper-text":"Front"}"#,
      "'helper-text' is not a property of a PhotoPicker; did you mean 'description'? | unsafe: write 'description'",
    ],
    [
      #"{"type":"PhotoPicker","name":"a","label":"A","required":true}"#,
      "'required' is not a property of a PhotoPicker; \"min-uploaded-photos\": 1 asks for a photo",
    ],
    [
      #"{"type":"TextInput","name":"a","label":["A"],"labels":["A"]}"#,
      "'labels' is not a property of a TextInput; 'label' is there already; remove it",
    ],
    [
      #"{"type":"TextBody","text":"A","$schema":"x"}"#,
      "'$schema' is not a property of a TextBody; remove it and name the schema in the settings of your editor",
    ],
  ])
  func `a property that others have leads to what it is called here`(row: [String]) {
    #expect(Self.meaning(row[0]) == [row[1]])
  }

  @Test(arguments: [
    ["FilePicker", "; did you mean 'DocumentPicker' or 'PhotoPicker'?"],
    ["TimePicker", "; did you mean 'Dropdown' with the times to choose from?"],
    ["Options", "; did you mean 'RadioButtonsGroup', 'CheckboxGroup' or 'Dropdown'?"],
    ["TextEntry", "; did you mean 'TextInput'? | unsafe: write 'TextInput'"],
    ["NumberInput", "; did you mean 'TextInput' with \"input-type\": \"number\"?"],
    ["TextParagraph", "; did you mean 'TextBody'? | unsafe: write 'TextBody'"],
    ["Video", "; a flow can't show videos"],
    ["textheading", "; did you mean 'TextHeading'? | safe: write 'TextHeading'"],
    ["TextHeadng", "; did you mean 'TextHeading'? | safe: write 'TextHeading'"],
    ["Quux", ""],
  ])
  func `a component that others have is never taken for one that only looks alike`(row: [String]) {
    #expect(Self.meaning(#"{"type":"\#(row[0])","text":"A"}"#) == ["there is no component '\(row[0])'\(row[1])"])
  }

  @Test func `what was meant is told in an object with more unknown members than are reported`() {
    let others = (0..<1_200).map { #""x\#($0)": 1"# }.joined(separator: ", ")
    let found = SemanticProbe(#"{"type": "TextInput", "name": "a", "lable": "A", \#(others)}"#).findings
    let findings = found.filter { $0.rule == "unknown-property" }
    #expect(findings.count == 1_000 && !found.contains { $0.rule == "missing-property" })
    #expect(findings.first?.fixes.first?.title == "write 'label'")
    #expect(findings.last?.message.hasSuffix("; 201 more findings of this rule are left out") == true)
  }

  @Test func `an action under other names is understood`() {
    let action = #"{"action":"navigate","next_screen":"FIRST","payload":{}}"#
    #expect(
      Self.meaning(#"{"type":"EmbeddedLink","text":"A","on-click-action":\#(action)}"#) == [
        "'action' is not a property of an action; did you mean 'name'? | unsafe: write 'name'",
        #"'next_screen' is not a property of action 'navigate'; did you mean "next": {"type": "screen", "name": "FIRST"}?"#
          + #" | unsafe: write "next": {"type": "screen", "name": "FIRST"}"#,
      ]
    )
  }
}
