import FlowEditing
import FlowTestSupport
import JSONText
import Testing

@Suite struct CompletionTests {
  /// What is offered at the marker `|`.
  private func list(_ text: String, path: String = "/p/flows/test.json") throws -> (CompletionList, [UInt8]) {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    var workspace = RenameTests.workspace
    let bytes = Array(parts.joined().utf8)
    workspace.update(path, bytes: bytes)
    return (workspace.completions(path, at: parts[0].utf8.count), bytes)
  }

  private func labels(_ text: String, path: String = "/p/flows/test.json") throws -> [String] {
    try list(text, path: path).0.items.map(\.label)
  }

  /// The text after the offer of that label is taken.
  private func taking(_ label: String, _ text: String) throws -> String {
    let (list, bytes) = try list(text)
    let item = try #require(list.items.first { $0.label == label }, "\(list.items.map(\.label))")
    return String(decoding: try ([item.edit] + item.additionalEdits).applied(to: bytes), as: UTF8.self)
  }

  /// A flow with `children` on its first screen.
  private func flow(_ children: String, version: String = "7.3") -> String {
    #"""
    {"version": "\#(version)", "screens": [
     {"id": "FIRST", "title": "First", "data": {"guest": {"type": "string", "__example__": "Ann"},
       "isNew": {"type": "boolean", "__example__": true}},
      "layout": {"type": "SingleColumnLayout", "children": [\#(children)]}},
     {"id": "LAST", "title": "Last", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ann"}},
      "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer", "label": "Done",
       "on-click-action": {"name": "complete", "payload": {"name": "${data.name}"}}}]}}]}
    """#
  }

  @Test func `keys: those that must be there first, none that is there, none of a newer version`() throws {
    let keys = try labels(flow(#"{"type": "TextInput", "name": "who", |}"#))
    #expect(keys.first == "label")
    #expect(!keys.contains("name") && keys.contains("helper-text") && keys.contains("label-variant"))
    #expect(!(try labels(flow(#"{"type": "TextInput", |}"#, version: "6.0")).contains("label-variant")))
    #expect(try labels(flow(#"{"type": "TextBody", "text": "a"}, {|}"#)) == ["type"])
  }

  @Test func `a key brings the comma, the colon and a value that are missing`() throws {
    let text = try taking("required", flow(#"{"type": "TextInput", "name": "who" "req|"}"#))
    #expect(text.contains(#"{"type": "TextInput", "name": "who", "required": true}"#))
    let whole = try taking("label", flow(#"{"type": "TextInput", "la|": "Who"}"#))
    #expect(whole.contains(#"{"type": "TextInput", "label": "Who"}"#))
  }

  @Test func `values: words, booleans, versions, actions of the place`() throws {
    #expect(
      try labels(flow(#"{"type": "TextInput", "name": "a", "label": "A", "input-type": "|"}"#))
        == ["text", "number", "email", "password", "passcode", "phone"]
    )
    #expect(
      try labels(flow(#"{"type": "TextBody", "text": "a", "visible": |}"#))
        == ["true", "false", "${data.isNew}"]
    )
    let versions = try labels(flow("").replacing(#""version": "7.3""#, by: #""version": "|""#))
    #expect(versions.prefix(2) == ["7.3", "7.2"] && versions.last == "5.1")
    #expect(try labels(flow(#"{"type": "Footer", "label": "Go", "on-click-action": {"name": "|"}}"#)) == ["navigate"])
  }

  @Test func `screens: all but this one`() throws {
    let action =
      #"{"type": "Footer", "label": "Go", "on-click-action": {"name": "navigate", "#
      + #""next": {"type": "screen", "name": "|"}}}"#
    #expect(try labels(flow(action)) == ["LAST"])
    #expect(try labels(flow(action.replacing("\"|\"}}}", by: "|"))) == ["LAST"])
  }

  @Test func `bindings: the fitting ones, in a binding name by name`() throws {
    let field = #"{"type": "OptIn", "name": "ok", "label": "OK"}, "#
    #expect(
      try labels(flow(field + #"{"type": "TextBody", "text": "a", "visible": "|"}"#)) == [
        "true", "false", "${data.isNew}", "${form.ok}",
      ]
    )
    let roots = try labels(flow(field + #"{"type": "TextBody", "text": "a", "visible": "${|"}"#))
    #expect(roots.prefix(2) == ["data.", "form."])
    #expect(try labels(flow(field + #"{"type": "TextBody", "text": "${data.|}"}"#)) == ["guest"])
    #expect(
      try taking("guest", flow(#"{"type": "TextBody", "text": "${data.gu|"}"#)).contains(#""text": "${data.guest}""#)
    )
    let expression = try labels(flow(field + #"{"type": "TextBody", "text": "`'Hi ' |`"}"#))
    #expect(expression.contains("${data.guest}") && expression.contains("${form.ok}"))
  }

  @Test func `payload keys of the screen that gets them, with what is called so here`() throws {
    let start = #"{"type": "TextInput", "name": "name", "label": "Name"}, {"type": "Footer", "label": "Go", "#
    let action =
      #""on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "LAST"}, "payload": {|}}}"#
    #expect(try labels(flow(start + action)) == ["name"])
    #expect(try taking("name", flow(start + action)).contains(#""payload": {"name": "${form.name}"}}}"#))
  }

  @Test func `options where they are compared, chosen and named`() throws {
    let group =
      #"{"type": "RadioButtonsGroup", "name": "size", "label": "Size", "data-source": [{"id": "S", "title": "Small"}, "#
      + #"{"id": "L", "title": "Large"}], "init-value": "?"}"#
    #expect(try labels(flow(group.replacing("?", by: "|"))).prefix(2) == ["S", "L"])
    let condition = group.replacing("?", by: "S") + #", {"type": "If", "condition": "${form.size} == '|", "then": []}"#
    #expect(try labels(flow(condition)) == ["S", "L"])
    #expect(try taking("L", flow(condition)).contains("${form.size} == 'L'"))
    let cases =
      group.replacing("?", by: "S") + #", {"type": "Switch", "value": "${form.size}", "cases": {"S": [], |}}"#
    #expect(try labels(flow(cases)) == ["L"])
  }

  @Test func `whole components that may stand there, with what they must have`() throws {
    let offered = try labels(flow(#"{"type": "TextBody", "text": "a"}, |"#))
    #expect(offered.contains("TextInput") && offered.contains("Footer") && offered.contains("If"))
    #expect(!offered.contains("RichText"))
    let text = try taking("TextInput", flow(#"{"type": "TextBody", "text": "a"} |"#))
    #expect(
      text.contains(#"{"type": "TextBody", "text": "a"}, {"type": "TextInput", "name": "answer", "label": "Label"}"#)
    )
    #expect(!(try labels(flow(#"{"type": "Footer", "label": "a", "on-click-action": {}}, |"#)).contains("Footer")))
  }

  @Test func `works where the rest of the file is cut off`() throws {
    let whole = flow(#"{"type": "TextBody", "text": "${data.|guest}"}"#)
    let cut = String(whole.split(separator: "|")[0]) + "|"
    #expect(try labels(cut) == ["guest"])
  }

  @Test func `messages: flows, screens, the data of the screen`() throws {
    func message(_ name: String, _ payload: String) -> String {
      #"""
      {"messaging_product": "whatsapp", "to": "15550001", "type": "interactive", "interactive": {"type": "flow",
       "body": {"text": "Hi"}, "action": {"name": "flow", "parameters": {"flow_message_version": "3",
        "flow_token": "t", "flow_name": "\#(name)", "flow_cta": "Go", "flow_action": "navigate",
        "flow_action_payload": \#(payload)}}}}
      """#
    }
    let path = "/p/messages/new.json"
    #expect(try labels(message("|", "{}"), path: path) == ["order"])
    #expect(try labels(message("order", #"{"screen": "|"}"#), path: path) == ["START"])
    #expect(try labels(message("order", #"{"screen": "START", "data": {|}}"#), path: path) == ["guest"])
  }
}

extension String {
  /// The text with each `old` replaced.
  func replacing(_ old: String, by new: String) -> String {
    var result: [UInt8] = []
    let (bytes, old) = (Array(utf8), Array(old.utf8))
    var position = 0
    while position < bytes.count {
      if bytes[position...].starts(with: old) {
        result += new.utf8
        position += old.count
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
