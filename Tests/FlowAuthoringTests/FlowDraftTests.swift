import FlowLanguage
import FlowAuthoring
import FlowModel
import FlowTestSupport
import JSONText
import Testing

@Suite struct FlowDraftTests {
  static let fixtures = [
    "appointment", "booking", "catalogue", "claim", "lead-form", "order", "registration", "survey",
  ].map { Source(name: $0, text: RecordedFile.text("fixtures/flows/\($0).json") ?? "") }

  static let corpus = SharedMaterial.flows.map { flow in
    Source(name: flow.file, text: String(decoding: flow.bytes, as: UTF8.self), isValid: flow.expected == "valid")
  }

  struct Source: Sendable, CustomStringConvertible {
    let name: String
    let text: String
    var isValid = true
    var description: String { name }
  }

  @Test(arguments: fixtures + corpus)
  func `an unchanged flow is written byte for byte`(source: Source) {
    #expect(FlowDraft(Flow(JSONDocument(parsing: source.text))).text == source.text)
  }

  @Test(arguments: fixtures + corpus)
  func `a flow that is taken apart and put together again means the same`(source: Source) {
    let document = JSONDocument(parsing: source.text)
    guard document.root.kind == .object else { return }
    var rewriter = Rewriter()
    let written = rewriter.rewrite(object: FlowDraft(Flow(document))).text
    #expect(JSONValue(JSONDocument(parsing: written).root).meaning == JSONValue(document.root).meaning)
    if source.isValid { #expect(rewriter.unreadable == []) }
  }

  @Test func `unknown members keep their place and their value`() throws {
    var draft = FlowDraft(
      Flow(JSONDocument(parsing: #"{"x-first": [1.0], "version": "6.3", "x-note": {"a": null}, "screens": []}"#))
    )
    draft.version = .v7_3
    draft.dataAPIVersion = .v3_0
    #expect(
      JSONPrinter().print(draft.json)
        == #"{"x-first":[1.0],"version":"7.3","x-note":{"a":null},"data_api_version":"3.0","screens":[]}"#
    )
  }

  @Test func `a broken part does not hide the rest and knows its place`() throws {
    let document = JSONDocument(
      parsing: """
        {"version": 7.3, "screens": [42, {"id": "A", "layout": {"type": "SingleColumnLayout", "children": [
        "text", {"type": "TextBox"}, {"type": "TextBody", "text": true, "visible": "${data.v}"}]}}]}
        """
    )
    let draft = FlowDraft(Flow(document))
    #expect(draft.version == nil)
    #expect(draft.node(of: \.version)?.pointer == "/version")
    let screens = try #require(draft.screens)
    #expect(screens.map { $0.node?.pointer } == ["/screens/0", "/screens/1"])
    #expect(screens[0].id == nil)
    let components = try #require(screens[1].layout?.children)
    #expect(components.map { $0 is UnknownComponent } == [true, true, false])
    #expect(components[1].node?.pointer == "/screens/1/layout/children/1")
    let body = try #require(components[2] as? TextBody)
    guard case .unreadable(let node) = body.text else {
      Issue.record("\(String(describing: body.text))")
      return
    }
    #expect(node.pointer == "/screens/1/layout/children/2/text")
    guard case .binding(let binding) = body.visible else {
      Issue.record("\(String(describing: body.visible))")
      return
    }
    #expect(binding.text == "${data.v}")
  }

  @Test func `a change deep inside leaves everything else as it was`() throws {
    let text = try #require(RecordedFile.text("fixtures/flows/lead-form.json"))
    var draft = FlowDraft(Flow(JSONDocument(parsing: text)))
    draft.screens?[0].title = "Another title"
    let old = JSONValue(JSONDocument(parsing: text).root)
    let new = JSONValue(JSONDocument(parsing: draft.text).root)
    let screen = draft.flow.screens[0]
    #expect(screen.node["title"]?.string == "Another title")
    #expect(new != old)
    draft.screens?[0].title = Flow(JSONDocument(parsing: text)).screens[0].node["title"].flatMap(
      DynamicValue.init(reading:)
    )
    #expect(JSONValue(JSONDocument(parsing: draft.text).root) == old)
  }

  @Test func `a value of a payload knows its place`() throws {
    let node = JSONDocument(parsing: #"{"name": "complete", "payload": {"a": 1, "b": [2]}}"#).root
    guard case .complete(let action) = ActionDraft(reading: node) else {
      Issue.record("no complete action")
      return
    }
    let members = try #require(action.payload).members
    #expect(members.map { $0.value.node?.pointer } == ["/payload/a", "/payload/b"])
  }

  @Test func `a property that is set to nil is taken away`() {
    var input = TextInput(FormField<String>("a"), label: "A", helperText: "B")
    input.helperText = nil
    #expect(JSONPrinter().print(input.json) == #"{"type":"TextInput","name":"a","label":"A"}"#)
  }

  @Test func `a component of the tree has a typed view`() throws {
    let text = try #require(RecordedFile.text("fixtures/flows/lead-form.json"))
    let components = Flow(JSONDocument(parsing: text)).screens.flatMap(\.components)
    for component in components {
      #expect(type(of: component.typed).type == component.type)
      #expect((component.as(Footer.self) != nil) == (component.type == "Footer"))
    }
  }
}
