import FlowEditing
import FlowTestSupport
import JSONText
import Testing

@Suite struct RenameTests {
  static let flow = #"""
    {"version": "7.3", "screens": [
      {"id": "START", "title": "Start", "data": {"guest": {"type": "string", "__example__": "Ann"}},
       "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "TextInput", "name": "who", "label": "Who", "init-value": "${data.guest}"},
        {"type": "RadioButtonsGroup", "name": "size", "label": "Size", "data-source": [
          {"id": "S", "title": "Small"}, {"id": "L", "title": "Large"}]},
        {"type": "Footer", "label": "Go", "on-click-action": {"name": "navigate",
          "next": {"type": "screen", "name": "END"}, "payload": {"who": "${form.who}", "chosen": "${form.size}"}}}]}},
      {"id": "END", "title": "End", "terminal": true,
       "data": {"who": {"type": "string", "__example__": "Ann"}, "chosen": {"type": "string", "__example__": "S"}},
       "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "TextBody", "text": "${screen.START.form.who}"},
        {"type": "If", "condition": "${data.chosen} == 'L'", "then": [{"type": "TextBody", "text": "Large"}]},
        {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete",
          "payload": {"who": "${data.who}", "size": "${data.chosen}"}}}]}}]}
    """#

  private static let files: [(path: String, text: String)] = [
    ("/p/flows/order.json", flow),
    (
      "/p/messages/open.json",
      #"""
      {"messaging_product": "whatsapp", "to": "15550001", "type": "interactive", "interactive": {"type": "flow",
       "body": {"text": "Hi"}, "action": {"name": "flow", "parameters": {"flow_message_version": "3",
        "flow_token": "t", "flow_name": "order", "flow_cta": "Go", "flow_action": "navigate",
        "flow_action_payload": {"screen": "START", "data": {"guest": "Bo"}}}}}}
      """#
    ),
    (
      "/p/order.simulation.json",
      #"""
      {"flow": "flows/order.json", "launch": {"screen": "START", "data": {"guest": "Bo"}}, "steps": [
        {"fill": {"size": "L"}}, {"expect": {"screen": "START", "visible": ["who"]}}, {"tap": "footer"},
        {"expect": {"screen": "END", "data": {"chosen": "L"}}}, {"tap": "footer"}],
       "end": {"answer": {"size": "L", "who": "Bo"}}}
      """#
    ),
    (
      "/p/flowjson.config.json",
      #"""
      {"flows": {"order": {"file": "flows/order.json"}}, "overrides": [
        {"at": "screen:START/field:who", "rules": {"text-too-long": "off"}, "reason": "r"},
        {"at": "screen:START/data:guest", "rules": {"unused-data": "off"}, "reason": "r"}]}
      """#
    ),
  ]

  static let workspace: Workspace = {
    var workspace = Workspace(today: "2026-11-21")
    for file in files { workspace.update(file.path, bytes: Array(file.text.utf8)) }
    return workspace
  }()

  /// The lines of all texts that a rename at a mark changes, as they are afterwards.
  private func rename(_ mark: String, to name: String, in path: String = "/p/flows/order.json") throws -> [String] {
    let edits = try Self.workspace.rename(path, at: Self.offset(of: mark, in: path), to: name)
    return try edits.map { file in
      let before = Self.workspace.document(file.path)?.bytes ?? []
      let after = String(decoding: try file.edits.applied(to: before), as: UTF8.self)
      let old = Set(String(decoding: before, as: UTF8.self).split(separator: "\n"))
      let changed = after.split(separator: "\n").filter { !old.contains($0) }.map { $0.trimmed }
      return ([String(file.path.dropFirst(3))] + changed).joined(separator: "\n")
    }
  }

  static func offset(of mark: String, in path: String) -> Int {
    let bytes = workspace.document(path)?.bytes ?? []
    let wanted = Array(mark.utf8)
    return (bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0) + wanted.count - 1
  }

  @Test func `a screen is renamed in the flow, messages, the configuration and scripts`() throws {
    let changed = try rename(#""id": "START"#, to: "WELCOME")
    #expect(
      changed == [
        """
        flowjson.config.json
        {"at": "screen:WELCOME/field:who", "rules": {"text-too-long": "off"}, "reason": "r"},
        {"at": "screen:WELCOME/data:guest", "rules": {"unused-data": "off"}, "reason": "r"}]}
        """,
        #"""
        flows/order.json
        {"id": "WELCOME", "title": "Start", "data": {"guest": {"type": "string", "__example__": "Ann"}},
        {"type": "TextBody", "text": "${screen.WELCOME.form.who}"},
        """#,
        #"""
        messages/open.json
        "flow_action_payload": {"screen": "WELCOME", "data": {"guest": "Bo"}}}}}}
        """#,
        #"""
        order.simulation.json
        {"flow": "flows/order.json", "launch": {"screen": "WELCOME", "data": {"guest": "Bo"}}, "steps": [
        {"fill": {"size": "L"}}, {"expect": {"screen": "WELCOME", "visible": ["who"]}}, {"tap": "footer"},
        """#,
      ]
    )
  }

  @Test func `a field is renamed, the key of the answer stays`() throws {
    let changed = try rename(#""name": "who"#, to: "person")
    #expect(changed.joined(separator: "\n").contains(#""payload": {"who": "${form.person}", "chosen""#))
    #expect(changed.joined(separator: "\n").contains(#""${screen.START.form.person}""#))
    #expect(changed.joined(separator: "\n").contains(#""visible": ["person"]"#))
    #expect(changed.joined(separator: "\n").contains("screen:START/field:person"))
    #expect(!changed.joined(separator: "\n").contains("answer"))
  }

  @Test func `data is renamed from a message`() throws {
    let changed = try rename(#""guest"#, to: "visitor", in: "/p/messages/open.json").joined(separator: "\n")
    #expect(changed.contains(#""data": {"visitor": {"type""#))
    #expect(changed.contains(#""init-value": "${data.visitor}""#))
    #expect(changed.contains(#""screen": "START", "data": {"visitor": "Bo"}}}}}}"#))
    #expect(changed.contains("screen:START/data:visitor"))
  }

  @Test func `an option is renamed where it is compared, filled in and expected`() throws {
    let changed = try rename(#"{"id": "L"#, to: "XL").joined(separator: "\n")
    #expect(changed.contains(#"{"id": "S", "title": "Small"}, {"id": "XL", "title": "Large"}"#))
    #expect(changed.contains("${data.chosen} == 'XL'"))
    #expect(changed.contains(#"{"fill": {"size": "XL"}}"#))
    #expect(changed.contains(#""data": {"chosen": "XL"}"#))
    #expect(changed.contains(#""end": {"answer": {"size": "XL", "who": "Bo"}}"#))
  }

  @Test(arguments: [
    (#""id": "START"#, "END", "there is a screen 'END' already"),
    (#""id": "START"#, "A-1", "'A-1' can't be the id of a screen: it must consist of letters and underscores"),
    (#""id": "START"#, "Success", "'Success' is reserved: an endpoint answers with it to end a flow"),
    (#""name": "who"#, "size", "there is a component 'size' on this screen already"),
    (
      #""name": "who"#, "a b",
      "'a b' can't be referred to with '${form.…}': only letters, digits, underscores and hyphens can"
    ),
    (
      #""data": {"guest"#, "a-b",
      "'a-b' can't be referred to with '${data.…}': only letters, digits and underscores can"
    ),
    (#"{"id": "L"#, "S", "there is an option 'S' already"),
    (
      #""payload": {"who": "${data.who}", "size"#, "x",
      "'size' is a key of what the flow answers with: who reads the answers must follow, so it is changed by a code "
        + "action of its own"
    ),
    (#""title"#, "x", "there is no name here that can be changed"),
  ])
  func `refuses a name with the reason`(mark: String, name: String, reason: String) {
    #expect(throws: RenameRefusal(message: reason)) { try rename(mark, to: name) }
  }

  @Test func `refuses while a text that may name it can't be read`() {
    var workspace = Self.workspace
    workspace.update("/p/order.simulation.json", bytes: Array(#"{"flow": "flows/order.json", "steps": [}"#.utf8))
    let offset = Self.offset(of: #""id": "START"#, in: "/p/flows/order.json")
    #expect(
      throws: RenameRefusal(
        message: "'order.simulation.json' has faults in its JSON: mend them first, else a mention could be missed"
      )
    ) { try workspace.rename("/p/flows/order.json", at: offset, to: "X") }
  }

  @Test func `definition, references and highlights touch the name's own text`() {
    let workspace = Self.workspace
    let path = "/p/flows/order.json"
    let name = Self.offset(of: #""name": "who"#, in: path)
    #expect(
      workspace.definitions(path, at: Self.offset(of: "${screen.START.form.wh", in: path))
        == [Location(path: path, range: name - 2..<name + 1)]
    )
    let references = workspace.references(path, at: name, includingDefinition: true)
    #expect(references.map(\.path).filter { $0 == path }.count == 3)
    #expect(Set(references.map(\.path)) == [path, "/p/order.simulation.json", "/p/flowjson.config.json"])
    for place in references {
      let bytes = workspace.document(place.path)?.bytes ?? []
      #expect(String(decoding: bytes[place.range], as: UTF8.self) == "who")
    }
    #expect(workspace.highlights(path, at: name).map(\.isDefinition) == [true, false, false])
  }

  @Test func `leads from a message to its flow, and from the flow's entry to the messages`() {
    let workspace = Self.workspace
    let offset = Self.offset(of: #""flow_name": "order"#, in: "/p/messages/open.json")
    #expect(
      workspace.definitions("/p/messages/open.json", at: offset).map(\.path)
        == ["/p/flows/order.json", "/p/flowjson.config.json"]
    )
    let entry = Self.offset(of: #"{"order"#, in: "/p/flowjson.config.json")
    #expect(
      workspace.references("/p/flowjson.config.json", at: entry, includingDefinition: false).map(\.path)
        == ["/p/flowjson.config.json", "/p/flowjson.config.json", "/p/messages/open.json", "/p/order.simulation.json"]
    )
  }
}

extension Substring {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
