import FlowRemote
import JSONText

extension SandboxMachine {
  mutating func createTemplate(_ parameters: Parameters, _ account: SandboxAccount) throws(GraphFailure) -> JSONValue {
    func required(_ name: String) throws(GraphFailure) -> String {
      guard let text = parameters.text(name), !text.isEmpty else { throw .missing(name) }
      return text
    }
    let name = try required("name")
    let language = try required("language")
    let category = try required("category")
    guard name.utf8.allSatisfy(Self.isNameByte) else {
      throw .parameter("A template's name has lower-case letters, digits and underscores only.")
    }
    guard !state.templates.contains(where: { $0.account == account.id && $0.name == name && $0.language == language })
    else { throw .parameter("There is a template of that name in that language already.") }
    guard let components = Self.decoded(parameters["components"]), !components.elements.isEmpty else {
      throw .missing("components")
    }
    var flows: [Int: String] = [:]
    let buttons = components.elements.first { $0["type"]?.text?.uppercased() == "BUTTONS" }?["buttons"]?.elements ?? []
    for (index, button) in buttons.enumerated() where button["type"]?.text?.uppercased() == "FLOW" {
      flows[index] = try flow(behind: button, name: name, account)
    }
    let template = SandboxTemplate(
      id: try newID("66"),
      account: account.id,
      name: name,
      language: language,
      category: category,
      components: components,
      flows: flows
    )
    change { $0.templates.append(template) }
    return ["id": .string(template.id), "status": "PENDING", "category": .string(category)]
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "_")
  }

  /// A value that a form holds as JSON text.
  static func decoded(_ value: JSONValue?) -> JSONValue? {
    guard case .string(let text)? = value else { return value }
    let document = JSONDocument(parsing: text)
    return document.faults.isEmpty ? JSONValue(document.root) : nil
  }

  /// The id of the flow that a button opens; a name is resolved here, once, and JSON makes a flow of its own.
  private mutating func flow(
    behind button: JSONValue,
    name: String,
    _ account: SandboxAccount
  ) throws(GraphFailure) -> String {
    let references = ["flow_id", "flow_name", "flow_json"].compactMap { key in button[key].map { (key, $0) } }
    guard references.count == 1, let (key, value) = references.first, let text = value.text else {
      throw .parameter("A flow button has exactly one of flow_id, flow_name and flow_json.")
    }
    guard (1...25).contains(button["text"]?.text?.count ?? 0) else {
      throw .parameter("The text of a flow button has 1 to 25 characters.")
    }
    if key == "flow_json" { return try makeFlow(Array(text.utf8), name: name, account) }
    let flow = state.flows.first { $0.account == account.id && (key == "flow_id" ? $0.id : $0.name) == text }
    guard let flow, flow.status == "PUBLISHED" || flow.status == "THROTTLED" else {
      throw .parameter("\(key) does not name a published Flow of this account.")
    }
    return flow.id
  }

  private mutating func makeFlow(
    _ bytes: [UInt8],
    name: String,
    _ account: SandboxAccount
  ) throws(GraphFailure) -> String {
    let text = try examine(bytes)
    var flow = SandboxFlow(
      id: try newID("73"),
      account: account.id,
      name: "\(name)_flow_\(state.serial)",
      categories: ["OTHER"],
      previewToken: word(32),
      previewExpires: now + Self.previewLife,
      updatedAt: now
    )
    flow.draft = text
    if let obstacle = obstacles(to: flow).first { throw obstacle }
    flow.status = "PUBLISHED"
    flow.published = [text]
    let added = flow
    change { $0.flows.append(added) }
    return flow.id
  }
}
