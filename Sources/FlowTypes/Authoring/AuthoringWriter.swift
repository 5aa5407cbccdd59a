import FlowAuthoring
import FlowLanguage
import FlowModel
import JSONText

/// Writes a flow with the words of the authoring layer.
struct AuthoringWriter {
  let flow: Flow
  let names: AuthoringNames
  let table = AuthoringTable.shared
  private(set) var rawCount = 0
  /// The position of the screen that is being written.
  private(set) var current = 0

  init(_ flow: Flow) {
    self.flow = flow
    names = AuthoringNames(flow)
  }

  /// The lines of the name space: the flow, and for each screen its constants and the screen.
  mutating func write() -> [String] {
    var lines = ["/// The flow itself.", "static var flow: FlowDraft {"] + flowCode().indented + ["}"]
    for screen in flow.screens {
      current = screen.index
      lines += ["", "// " + QuotedText.line(Note("MARK: Screen", foreign: screen.id?.text ?? ""))]
      lines.append("")
      for constant in names.constants[screen.index] {
        lines += constant.declaration.lines
      }
      if !names.constants[screen.index].isEmpty { lines.append("") }
      lines.append("private static var \(names.screens[screen.index]): ScreenDraft {")
      lines += self.screen(screen).indented
      lines.append("}")
    }
    return lines
  }

  mutating func countRaw() { rawCount += 1 }

  // MARK: The flow

  private mutating func flowCode() -> Code {
    var arguments: [Code] = []
    var known: Set<JSONName> = ["screens"]
    if let version = flow.version, version.description == flow.node["version"]?.string {
      arguments.append(Code("FlowVersion(\(version.major), \(version.minor))"))
      known.insert("version")
    }
    if let api = flow.node["data_api_version"]?.string {
      let member = table.choices["DataAPIVersion"]?[api]
      arguments.append(
        Code("dataAPIVersion: " + (member.map { "." + $0 } ?? "DataAPIVersion(rawValue: \(SwiftSource.literal(api)))"))
      )
      known.insert("data_api_version")
      // The layer derives the same.
      if let routes = flow.node["routing_model"], RouteTable(derivedFrom: flow).json.isSame(as: JSONValue(routes)) {
        known.insert("routing_model")
      }
    }
    var code = Code.list("FlowDraft(", arguments, ")")
    code = code.block(flow.screens.map { Code(names.screens[$0.index]) })
    code = setOthers(of: flow.node, "FlowDraft", but: known, on: code)
    if flow.node["version"] == nil { code = code.chained(Code(".setting(\"version\", to: nil)")) }
    if flow.node["routing_model"] == nil, flow.node["data_api_version"]?.string != nil {
      code = code.chained(Code(".setting(\"routing_model\", to: nil)"))
    }
    return code
  }

  /// Sets what the initialiser does not take: properties as such, the rest as JSON.
  private mutating func setOthers(
    of node: JSONNode,
    _ type: String,
    but known: Set<JSONName>,
    on code: Code
  ) -> Code {
    var code = code
    for member in node.lastMembers where !known.contains(member.name) {
      if let property = table.objects[type]?.parameters.first(where: { JSONName($0.name) == member.name }),
        !property.isList,
        let value = value(member.value, as: property.type)
      {
        code = code.chained(value.labelled(".setting(\\.\(property.swiftName), to: ").closed)
      } else {
        code = setting(member, on: code)
      }
    }
    return code
  }

  /// A member that stays JSON.
  mutating func setting(_ member: JSONMember, on code: Code) -> Code {
    countRaw()
    return code.chained(
      JSONSource.code(member.value).labelled(".setting(\(SwiftSource.literal(member.name.text)), to: ").closed,
      note: "The authoring layer has no words for this; it stays as it is."
    )
  }

  // MARK: A screen

  private mutating func screen(_ screen: Screen) -> Code {
    let node = screen.node
    guard node.kind == .object, let id = node["id"]?.string else { return rawObject("ScreenDraft", node) }
    var arguments = [Code(SwiftSource.literal(id))]
    var known: Set<JSONName> = ["id"]
    if let title = node["title"], let code = value(title, as: "DynamicValue<String>") {
      arguments.append(code.labelled("title: "))
      known.insert("title")
    } else {
      // It is set, or removed, after the call.
      arguments.append(Code("title: \"\""))
    }
    if let data = node["data"], data.kind == .object {
      arguments.append(Code.list("data: [", data.lastMembers.map { member($0, of: screen) }, "]"))
      known.insert("data")
    }
    for (name, label) in [
      ("terminal", "isTerminal"), ("success", "isSuccess"), ("refresh_on_back", "refreshesOnBack"),
    ] {
      guard let flag = node[name]?.bool else { continue }
      arguments.append(Code("\(label): \(flag)"))
      known.insert(JSONName(name))
    }
    if let sensitive = node["sensitive"], let code = value(sensitive, as: "[String]") {
      arguments.append(code.labelled("sensitive: "))
      known.insert("sensitive")
    }
    var children: [Code] = []
    if let layout = node["layout"], layout.kind == .object, layout["type"]?.string == "SingleColumnLayout",
      layout.lastMembers.count == 2, let list = layout["children"], list.kind == .array
    {
      children = list.elements.map { component($0) }
      known.insert("layout")
    }
    var code = Code.list("ScreenDraft(", arguments, ")").block(children)
    code = setOthers(of: node, "ScreenDraft", but: known, on: code)
    for name in ["title", "layout"] where node[name] == nil {
      code = code.chained(Code(".setting(\"\(name)\", to: nil)"))
    }
    return code
  }

  /// A member of a screen's data: its constant, or its declaration.
  private mutating func member(_ member: JSONMember, of screen: Screen) -> Code {
    if let constant = names.data[screen.index][member.name] { return Code(constant.name) }
    return .list(
      "DeclaredData(",
      [Code(SwiftSource.literal(member.name.text)), JSONSource.code(member.value).labelled("as: ")],
      ")"
    )
  }

  /// An object that stays JSON as a whole.
  mutating func rawObject(_ type: String, _ node: JSONNode) -> Code {
    countRaw()
    return JSONSource.code(node).labelled("\(type)(json: ").closed
      .noted("The authoring layer has no words for this; it stays as it is.")
  }
}

extension Code {
  /// The same with a closing parenthesis.
  var closed: Code { Code(lines: lines.dropLast() + [(lines.last ?? "") + ")"]) }
}
