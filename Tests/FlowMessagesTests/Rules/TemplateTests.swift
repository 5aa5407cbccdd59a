import FlowMessages
import FlowModel
import FlowRules
import JSONText
import Testing

/// Messages that use a template, checked against its definition.
@Suite struct TemplateUseTests {
  private static let flow = """
    {"version": "7.3", "screens": [{"id": "CLAIM", "title": "T", "terminal": true,
     "data": {"number": {"type": "string", "__example__": "7"}}, "layout": {"type": "SingleColumnLayout", "children": [
     {"type": "TextBody", "text": "${data.number}"},
     {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
    """

  private static func definition(
    _ action: String = #""flow_action": "navigate", "navigate_screen": "CLAIM""#,
    before: String = "",
    body: String = "Hi"
  ) -> String {
    """
    {"name": "claim_form", "language": "en", "category": "UTILITY", "components": [
     {"type": "BODY", "text": "\(body)"},
     {"type": "BUTTONS", "buttons": [\(before){"type": "FLOW", "text": "Open", "flow_name": "claim", \(action)}]}]}
    """
  }

  private static func use(_ components: String, language: String = "en") -> String {
    """
    {"messaging_product": "whatsapp", "to": "15550100002", "type": "template", "template": {"name": "claim_form",
     "language": {"code": "\(language)"}, "components": [\(components)]}}
    """
  }

  private static func button(_ index: String = "0", data: String? = #"{"number": "9"}"#) -> String {
    let action = #"{"flow_token": "t-1"\#(data.map { #", "flow_action_data": \#($0)"# } ?? "")}"#
    return #"{"type": "button", "sub_type": "flow", "index": "\#(index)", "parameters": "#
      + #"[{"type": "action", "action": \#(action)}]}"#
  }

  private func check(_ components: String, _ definition: String, language: String = "en") throws -> [Diagnostic] {
    try findings(in: Self.use(components, language: language), opening: Self.flow, template: definition)
  }

  @Test func `a right message has nothing to report`() throws {
    #expect(lines(try check(Self.button(), Self.definition())) == [])
  }

  @Test func `a message without the component is recognised by its template and told that it is refused`() throws {
    let text = Self.use(#"{"type": "body", "parameters": []}"#)
    #expect(MessageFile(JSONDocument(parsing: text)) == nil)
    let found = try check(#"{"type": "body", "parameters": []}"#, Self.definition())
    #expect(lines(found) == ["/template/components error message-missing-member"])
    #expect(
      found.map(\.message) == [
        "template 'claim_form' has a flow button at 0, and the message has no component for it: it is refused with 131009"
      ]
    )
    #expect(found[0].related.map(\.path) == ["template.json"])
    #expect(found[0].fixes.map(\.safety) == [.unsafe])
  }

  @Test func `a component at another position is one finding, at its index`() throws {
    let quick = #"{"type": "QUICK_REPLY", "text": "No"}, "#
    let found = try check(Self.button("0"), Self.definition(before: quick))
    #expect(lines(found) == ["/template/components/0/index error button-index"])
    #expect(found[0].message == "template 'claim_form' has no flow button at 0; its flow button is at 1")
    #expect(found[0].fixes.map(\.title) == ["write \"1\""])
    #expect(lines(try check(Self.button("1"), Self.definition(before: quick))) == [])
  }

  @Test func `another kind of component where the flow button is`() throws {
    let reply = #"{"type": "button", "sub_type": "quick_reply", "index": 0}"#
    let found = try check(reply, Self.definition())
    #expect(lines(found) == ["/template/components/0/sub_type error button-sub-type"])
  }

  @Test func `the definition says whether the message has to give data`() throws {
    let exchange = Self.definition(#""flow_action": "data_exchange""#)
    let place = "/template/components/0/parameters/0/action"
    #expect(lines(try check(Self.button(data: nil), Self.definition())) == ["\(place) error missing-launch-data"])
    #expect(lines(try check(Self.button(data: nil), exchange)) == [])
    #expect(lines(try check(Self.button(), exchange)) == ["\(place)/flow_action_data warning launch-action-payload"])
  }

  @Test func `the flow is the one that the definition names`() throws {
    let definition = try #require(MessageFile(JSONDocument(parsing: Self.definition())))
    let templates = TemplateCatalog(definition.definitions(path: "template.json"))
    let document = JSONDocument(parsing: Self.use(Self.button(data: #"{"number": 9}"#)))
    let file = try #require(MessageFile(document, templates: templates))
    let found = MessageRules.check(file, options: CheckOptions(today: "2026-11-21"), templates: templates) { launch in
      guard launch.reference?.text == "claim" else { return nil }
      return ResolvedFlow(Flow(JSONDocument(parsing: Self.flow)), path: "claim.json", reason: "its file is called so")
    }
    #expect(found.map(\.rule) == ["launch-data-type"])
    #expect(
      found[0].related.last?.message
        == "checked against this flow: template 'claim_form' opens it, and its file is called so"
    )
  }

  @Test func `a flow that stands in the definition is the one to be checked against`() throws {
    let definition = """
      {"name": "claim_form", "language": "en", "category": "UTILITY", "components": [{"type": "BUTTONS", "buttons": [
       {"type": "FLOW", "text": "Open", "flow_json": \(JSONPrinter.quoted(Self.flow))}]}]}
      """
    let text = Self.use(Self.button(data: #"{"number": 9}"#))
    let found = try findings(in: text, template: definition)
    #expect(found.map(\.rule) == ["launch-data-type"])
    #expect(found[0].related.map(\.path) == ["template.json", "template.json"])
  }

  @Test(arguments: [
    ("Hi", "", true), ("Hi {{1}}", #"{"type": "text", "text": "Ann"}"#, true), ("Hi {{1}}", "", false),
    ("{{name}}, {{ name }}", #"{"type": "text", "parameter_name": "name", "text": "Ann"}"#, true),
    ("Hi", #"{"type": "text", "text": "Ann"}"#, false), ("Hi {{1}}", #""{{parameters}}""#, true),
  ])
  func `each variable of the text gets one value`(body: String, parameters: String, isRight: Bool) throws {
    let component = #"{"type": "body", "parameters": [\#(parameters)]}, "#
    let found = try check(component + Self.button(), Self.definition(body: body))
    #expect(
      lines(found) == (isRight ? [] : ["/template/components/0/parameters error template-variables"])
    )
  }

  @Test(arguments: [("en", true), ("fr", false), ("de", false)])
  func `the translation in the language of the message counts, and of several others none`(
    language: String,
    isFound: Bool
  ) throws {
    let french = Self.definition(before: #"{"type": "QUICK_REPLY", "text": "Non"}, "#)
      .replacing(#""language": "en""#, with: #""language": "fr""#)
    let definitions = try [Self.definition(), french].flatMap { text in
      try #require(MessageFile(JSONDocument(parsing: text))).definitions(path: "template.json")
    }
    let templates = TemplateCatalog(definitions)
    let document = JSONDocument(parsing: Self.use(Self.button("1"), language: language))
    let file = try #require(MessageFile(document, templates: templates))
    let found = MessageRules.check(file, options: CheckOptions(today: "2026-11-21"), templates: templates) { _ in nil }
    #expect(found.contains { $0.rule == "button-index" } == isFound)
  }

  @Test func `a language that is not among the translations is doubtful`() throws {
    let found = try check(Self.button(), Self.definition(), language: "de")
    #expect(lines(found) == ["/template/language/code warning template-language"])
    let open = try check(Self.button(), Self.definition(), language: "{{language}}")
    #expect(lines(open) == ["/template/language/code info unchecked-placeholder"])
  }

  @Test func `what is filled in later is not judged`() throws {
    #expect(lines(try check(#""{{components}}""#, Self.definition())) == [])
    #expect(lines(try check(Self.button("{{index}}"), Self.definition())).allSatisfy { $0.contains("info") })
  }

  @Test func `a template without a flow button changes nothing`() throws {
    let plain =
      #"{"name": "claim_form", "language": "en", "category": "UTILITY", "components": [{"type": "BODY", "text": "Hi"}]}"#
    #expect(MessageFile(JSONDocument(parsing: plain)) == nil)
  }

  @Test func `1msg messages use templates too`() throws {
    let text = """
      {"phone": 15550100002, "template": "claim_form", "language": {"policy": "deterministic", "code": "en"},
       "params": [{"type": "body", "parameters": []}]}
      """
    let found = try findings(in: text, opening: Self.flow, template: Self.definition())
    #expect(lines(found) == ["/params error message-missing-member"])
  }

  @Test func `what is called a message is told that it launches nothing`() throws {
    let file = MessageFile(assuming: JSONDocument(parsing: Self.use("")))
    let found = MessageRules.check(file, options: CheckOptions(today: "2026-11-21"))
    #expect(lines(found) == ["/template/components error message-missing-member"])
    #expect(found[0].message.hasPrefix("this message has no component for a flow button"))
    #expect(found[0].fixes.isEmpty)
  }
}
