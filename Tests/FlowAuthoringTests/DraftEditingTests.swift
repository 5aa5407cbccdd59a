import FlowAuthoring
import FlowModel
import FlowTestSupport
import JSONText
import Testing

@Suite struct DraftEditingTests {
  private let flow = """
    {
        "version": "7.3",
        "x-note": "caf\\u00e9",
        "screens": [
            {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
                {"type": "TextHeading", "text": "Hello"},
                {
                    "type": "Form",
                    "name": "form",
                    "children": [
                        { "type": "TextInput", "name": "name", "label": "Name" },
                        {"type": "If", "condition": "${form.name} == 'x'", "then": [
                            {"type": "TextInput", "name": "mail", "label": "Mail", "min-chars": 1.0}
                        ]},
                        {
                            "type": "Footer",
                            "label": "Go on",
                            "on-click-action": {
                                "name": "complete",
                                "payload": {
                                    "name": "${form.name}"
                                }
                            }
                        }
                    ]
                }
            ]}}
        ]
    }

    """

  private func draft() -> FlowDraft { FlowDraft(Flow(JSONDocument(parsing: flow))) }

  private func expect(_ draft: FlowDraft, _ old: String, becomes new: String, line: SourceLocation = #_sourceLocation) {
    let parts = flow.split(separator: old, omittingEmptySubsequences: false)
    #expect(parts.count == 2, "what is replaced stands there once", sourceLocation: line)
    #expect(draft.text == parts.joined(separator: new), sourceLocation: line)
    #expect(JSONValue(JSONDocument(parsing: draft.text).root) == draft.json, sourceLocation: line)
  }

  @Test func `a label is changed, and nothing else`() {
    var draft = draft()
    draft[screen: "FIRST"]?[TextInput.self, "name"]?.label = "Your name"
    expect(draft, #""label": "Name""#, becomes: #""label": "Your name""#)
    #expect(draft.edits.map(\.text) == [#""Your name""#])
  }

  @Test func `a component in an If is found by its name`() {
    var draft = draft()
    draft[screen: "FIRST"]?[TextInput.self, "mail"]?.label = "Your mail"
    expect(draft, #""label": "Mail""#, becomes: #""label": "Your mail""#)
    #expect(draft[screen: "FIRST"]?.component(named: "mail") is TextInput)
    #expect(draft[screen: "FIRST"]?.component(named: "form") == nil)
  }

  @Test func `a new property comes to its place, laid out as its neighbours are`() {
    var inline = draft()
    inline[screen: "FIRST"]?[TextInput.self, "name"]?.required = true
    expect(inline, #""label": "Name" }"#, becomes: #""label": "Name", "required": true }"#)
    var lines = draft()
    lines[screen: "FIRST"]?[Footer.self]?.leftCaption = "left"
    let (inner, outer) = (String(repeating: " ", count: 24), String(repeating: " ", count: 20))
    expect(
      lines,
      "\n\(inner)}\n\(outer)}",
      becomes: "\n\(inner)},\n\(inner)\"left-caption\": \"left\"\n\(outer)}"
    )
  }

  @Test func `a member is taken away with its comma`() {
    var last = draft()
    last[screen: "FIRST"]?[TextInput.self, "mail"]?.minChars = nil
    expect(last, #", "min-chars": 1.0"#, becomes: "")
    var first = draft()
    first.version = nil
    expect(first, "\"version\": \"7.3\",\n    ", becomes: "")
  }

  @Test func `a component is put behind another in canonical layout`() {
    var draft = draft()
    draft[screen: "FIRST"]?.insert(after: "name") { TextArea(FormField("notes"), label: "Notes") }
    expect(
      draft,
      #""label": "Name" },"#,
      becomes: """
        "label": "Name" },
                            {
                                "type": "TextArea",
                                "name": "notes",
                                "label": "Notes"
                            },
        """
    )
  }

  @Test func `a component is taken away`() {
    var draft = draft()
    draft[screen: "FIRST"]?[TextHeading.self] = nil
    expect(draft, "{\"type\": \"TextHeading\", \"text\": \"Hello\"},\n            ", becomes: "")
  }

  @Test func `an answer is added to a payload`() throws {
    var draft = draft()
    guard case .complete(var action) = draft[screen: "FIRST"]?[Footer.self]?.onClickAction else {
      Issue.record("no action")
      return
    }
    action.payload?.members.append(.init("mail", .binding("${form.mail}")))
    draft[screen: "FIRST"]?[Footer.self]?.onClickAction = .complete(action)
    expect(
      draft,
      #""name": "${form.name}""#,
      becomes: "\"name\": \"${form.name}\",\n" + String(repeating: " ", count: 32) + #""mail": "${form.mail}""#
    )
  }

  @Test func `components that change places keep their bytes`() throws {
    var draft = draft()
    var form = try #require(draft[screen: "FIRST"]?[FlowForm.self])
    form.children?.swapAt(0, 1)
    draft[screen: "FIRST"]?[FlowForm.self] = form
    let text = draft.text
    #expect(text.contains(#"{ "type": "TextInput", "name": "name", "label": "Name" }"#))
    #expect(text.contains(#""label": "Mail", "min-chars": 1.0}"#))
    #expect(JSONValue(JSONDocument(parsing: text).root) == draft.json)
  }

  @Test func `a screen is added, changed and taken away by its id`() {
    var draft = draft()
    draft[screen: "LAST"] = ScreenDraft("LAST", title: "Last", isTerminal: true) { TextBody("Bye") }
    #expect(draft.text.hasPrefix(flow.dropLast(9)))
    #expect(draft.flow.screens.map(\.id) == ["FIRST", "LAST"])
    draft[screen: "LAST"] = nil
    #expect(draft.text == flow)
  }

  @Test func `minified text stays minified`() {
    let text =
      #"{"version":"7.3","screens":[{"id":"A","title":"A","layout":{"type":"SingleColumnLayout","children":[]}}]}"#
    var draft = FlowDraft(Flow(JSONDocument(parsing: text)))
    draft.screens?[0].terminal = true
    draft.screens?[0].layout?.children?.append(TextBody(["a", "b"]))
    let expected =
      #"{"version":"7.3","screens":[{"id":"A","title":"A","terminal":true,"layout":{"type":"SingleColumnLayout","#
      + #""children":[{"type":"TextBody","text":["a","b"]}]}}]}"#
    #expect(draft.text == expected)
  }

  @Test(arguments: FlowDraftTests.fixtures + FlowDraftTests.corpus)
  func `in real flows only the labels change`(source: FlowDraftTests.Source) throws {
    let document = JSONDocument(parsing: source.text)
    var draft = FlowDraft(Flow(document))
    draft.update(TextInput.self) { $0.label = "Another label" }
    let labels = Flow(document).screens.flatMap(\.components).filter {
      $0.type == "TextInput" && $0.node.kind == .object
    }
    guard draft.flow.screens.count == draft.screens?.count ?? 0, source.isValid else { return }
    let edits = labels.compactMap { $0.node["label"] }.map { TextEdit(range: $0.range, text: #""Another label""#) }
    #expect(draft.bytes == (try edits.applied(to: document.bytes)))
  }

  @Test(arguments: FlowDraftTests.fixtures + FlowDraftTests.corpus)
  func `in real flows whatever is changed is what the text says`(source: FlowDraftTests.Source) {
    let document = JSONDocument(parsing: source.text)
    guard document.faults.isEmpty, document.root.kind == .object else { return }
    var draft = FlowDraft(Flow(document))
    draft.update(TextInput.self) { $0.helperText = "Help" }
    draft.update(Footer.self) { $0.enabled = nil }
    draft.update(FlowForm.self) { $0.children?.reverse() }
    draft.screens?.append(ScreenDraft("NEW", title: "New") { TextBody(["one", "two"]) })
    draft.screens?.removeFirst()
    // Parts that moved and changed come in documented order.
    #expect(JSONValue(JSONDocument(parsing: draft.bytes).root).meaning == draft.json.meaning)
  }
}
