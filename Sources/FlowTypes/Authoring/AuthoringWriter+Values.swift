import FlowModel
import JSONText

extension AuthoringWriter {
  /// A value where Swift expects one of that type; nil if it has another type, or the layer would write it differently.
  mutating func value(_ node: JSONNode, as type: String) -> Code? {
    if let inner = type.inside("DynamicValue<", ">") { return dynamic(node, as: inner) }
    if let element = type.inside("[", "]") {
      guard node.kind == .array else { return nil }
      return list(node, of: element)
    }
    if let single = type.inside("SingleOrRange<", ">") { return singleOrRange(node, of: single) }
    switch type {
    case "String", "ScreenID": return node.string.map { Code(SwiftSource.literal($0)) }
    case "Bool": return node.bool.map { Code(String($0)) }
    case "Int":
      guard let number = node.integer, String(number) == node.sourceText else { return nil }
      return Code(node.sourceText)
    case "Double": return JSONSource.plainNumber(node).map { Code($0) }
    case "Paragraph": return node.kind == .string ? value(node, as: "String") : value(node, as: "[String]")
    case "FlowCondition": return condition(node)
    case "MediaMessages":
      if node.kind == .string { return value(node, as: "String") }
      return value(node, as: "NamedValues").map { $0.labelled(".texts(").closed }
    case "NamedValues": return namedValues(node)
    case "AnyFlowValue": return anyValue(node)
    case "RouteTable": return routes(node)
    case "SwitchCases": return cases(node)
    case "ActionDraft": return node.kind == .object ? action(node) : nil
    default:
      if let members = table.choices[type] { return choice(node, type, members) }
      guard node.kind == .object, let entry = table.objects[type] else { return nil }
      return call(entry, node, known: []) ?? rawObject(type, node)
    }
  }

  // MARK: Values that may be known only while the flow runs

  private mutating func dynamic(_ node: JSONNode, as type: String) -> Code? {
    switch DynamicText(node)?.content {
    case .binding(let reference):
      if let code = self.reference(node, reference, type: type) { return code }
      return Code(".binding(\(SwiftSource.literal(node.string ?? "")))")
    case .expression:
      return Code(".expression(\(SwiftSource.literal(String((node.string ?? "").dropFirst().dropLast()))))")
    case .condition, .faulty, nil: break
    }
    guard let code = value(node, as: type) else { return nil }
    // Literals of Swift say these by themselves.
    let isPlain =
      ["String", "ScreenID", "Bool", "Int", "Double", "Paragraph"].contains(type) || type.hasPrefix("[")
      || node.kind == .string && (type == "MediaMessages" || type == "SingleOrRange<String>")
      || node.kind == .bool && type == "SingleOrRange<Bool>"
      || table.choices[type] != nil && code.lines[0].hasPrefix(".")
    return isPlain ? code : code.labelled(".literal(").closed
  }

  /// A reference to a constant of the source; nil without one of that type and spelling.
  ///
  /// Without a type any will do.
  private func reference(_ node: JSONNode, _ reference: FlowBinding, type: String?) -> Code? {
    let position = reference.screen.map { id in flow.screen(id.name)?.index } ?? current
    guard reference.path.count == 1, let position, let name = reference.member?.name else { return nil }
    let (constants, word) = reference.source == .form ? (names.fields, "form") : (names.data, "data")
    guard let constant = constants[position][name], type == nil || type == constant.type else { return nil }
    let prefix = reference.screen.map { "screen.\($0.text)." } ?? ""
    guard node.string == "${\(prefix)\(word).\(name)}" else { return nil }
    let owner = reference.screen.map { ", of: \(SwiftSource.literal($0.text))" } ?? ""
    return Code(".\(word)(\(constant.name)\(owner))")
  }

  private mutating func condition(_ node: JSONNode) -> Code? {
    if let flag = node.bool { return Code(String(flag)) }
    if case .binding(let reference)? = DynamicText(node)?.content,
      let code = self.reference(node, reference, type: "Bool")
    {
      return code
    }
    return value(node, as: "String")
  }

  // MARK: Lists and objects

  private mutating func list(_ node: JSONNode, of type: String) -> Code? {
    var elements: [Code] = []
    for element in node.elements {
      guard let code = value(element, as: type) else { return nil }
      elements.append(code)
    }
    return .list("[", elements, "]")
  }

  private mutating func singleOrRange(_ node: JSONNode, of type: String) -> Code? {
    guard node.kind == .object else {
      guard let code = value(node, as: type) else { return nil }
      return node.kind == .string || node.kind == .bool ? code : code.labelled(".single(").closed
    }
    let labels: [JSONName: String] = ["start-date": "start", "end-date": "end"]
    let members = node.lastMembers
    guard members.allSatisfy({ labels[$0.name] != nil }) else { return nil }
    var arguments: [Code] = []
    for (name, label) in [("start-date" as JSONName, "start"), ("end-date", "end")] {
      guard let end = members.first(where: { $0.name == name })?.value else {
        arguments.append(Code("\(label): nil"))
        continue
      }
      guard let code = value(end, as: "DynamicValue<\(type)>") else { return nil }
      arguments.append(code.labelled("\(label): "))
    }
    return .list(".range(", arguments, ")")
  }

  private func choice(_ node: JSONNode, _ type: String, _ members: [String: String]) -> Code? {
    guard let text = node.string else { return nil }
    return Code(members[text].map { "." + $0 } ?? "\(type)(rawValue: \(SwiftSource.literal(text)))")
  }

  private mutating func namedValues(_ node: JSONNode) -> Code? {
    guard node.kind == .object else { return nil }
    let members = node.lastMembers
    guard !members.isEmpty else { return Code("[:]") }
    return .list("[", members.map { anyValue($0.value).labelled(SwiftSource.literal($0.name.text) + ": ") }, "]")
  }

  private func anyValue(_ node: JSONNode) -> Code {
    switch node.kind {
    case .string:
      if case .binding(let reference)? = DynamicText(node)?.content,
        let code = self.reference(node, reference, type: nil)
      {
        return code
      }
      return JSONSource.code(node)
    case .bool: return JSONSource.code(node)
    case .number:
      if let number = JSONSource.plainNumber(node) { return Code(number) }
    default: break
    }
    return .list(
      "AnyFlowValue(",
      [JSONSource.code(node).labelled(node.kind == .null ? "JSONValue" : "")],
      " as JSONValue)"
    )
  }

  private func routes(_ node: JSONNode) -> Code? {
    guard node.kind == .object else { return nil }
    var routes: [Code] = []
    for member in node.lastMembers {
      let destinations = member.value.elements.compactMap(\.string)
      guard member.value.kind == .array, destinations.count == member.value.count else { return nil }
      let list = Code.list("[", destinations.map { Code(SwiftSource.literal($0)) }, "]")
      routes.append(.list(".init(", [Code(SwiftSource.literal(member.name.text)), list], ")"))
    }
    return .list("RouteTable([", routes, "])")
  }

  private mutating func cases(_ node: JSONNode) -> Code? {
    guard node.kind == .object, node.lastMembers.allSatisfy({ $0.value.kind == .array }) else { return nil }
    let members = node.lastMembers
    guard !members.isEmpty else { return Code("[:]") }
    return .list(
      "[",
      members.map { member in
        Code.list("[", member.value.elements.map { component($0) }, "]")
          .labelled(SwiftSource.literal(member.name.text) + ": ")
      },
      "]"
    )
  }
}

extension String {
  /// What stands between a beginning and an end; nil if it does not begin and end so.
  fileprivate func inside(_ start: String, _ end: String) -> String? {
    hasPrefix(start) && hasSuffix(end) ? String(dropFirst(start.count).dropLast(end.count)) : nil
  }
}
