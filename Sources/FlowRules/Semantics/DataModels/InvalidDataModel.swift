import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let invalidDataModel = Rule(
    "invalid-data-model",
    .dataModel,
    code: .invalidScreenData,
    summary: "Each member of a screen's data declares its type, an array what it holds.",
    why: "The platform can't tell what a value looks like and refuses the flow.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"pets": {"type": "array", "items": {"type": "string"}, "__example__": ["Cat"]}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"pets": "${data.pets}"}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"pets": ⟦{⟧"type": "array", "__example__": ["Cat"]},
                  "name": ⟦{⟧"__example__": "Ana"},
                  "age": {"type": ⟦"text"⟧, "__example__": "7"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete",
           "payload": {"pets": "${data.pets}", "name": "${data.name}", "age": "${data.age}"}}}]}}
        """#
      ),
    ]
  )
}

extension DataModelCheck {
  /// A data model is not a JSON Schema, although its members look like one.
  static func reportWrapped(_ data: JSONNode, _ findings: inout Findings) {
    guard let type = data[.type], let properties = data[.properties] else { return }
    let others = data.members.filter { !["type", "properties", "required", "$schema"].contains($0.name) }
    let edit = TextEdit(range: data.range, text: properties.sourceText)
    findings.report(
      .invalidDataModel,
      at: type,
      "'data' is not a JSON Schema: leave out 'type' and 'properties', and put the members directly under 'data'",
      fixes: others.isEmpty ? [Fix("write the members directly under 'data'", .unsafe, edits: [edit])] : []
    )
  }

  private static let types = ["string", "number", "boolean", "object", "array"]

  static func checkDeclaration(
    _ node: JSONNode,
    of key: JSONNode,
    isTop: Bool,
    _ isSound: inout Bool,
    _ findings: inout Findings
  ) {
    if !isTop { checkNestedExample(node, key, &findings) }
    func fail(at node: JSONNode, _ message: String, source: FactSource? = nil, fixes: [Fix] = []) {
      isSound = false
      findings.report(.invalidDataModel, at: node, source: source, message, fixes: fixes)
    }
    guard let type = node[.type] else { return fail(at: node, "the declaration of '\(key.name ?? "")' has no 'type'") }
    guard let text = type.string else {
      return fail(at: type, "the 'type' of '\(key.name ?? "")' must be \(list), not \(type.kind.description)")
    }
    switch text {
    case "string", "number", "boolean", "integer": return
    case "object":
      guard let properties = node[.properties] else { return }
      guard properties.kind == .object else {
        return fail(
          at: properties,
          "'properties' of '\(key.name ?? "")' must be an object, not \(properties.kind.description)"
        )
      }
      for member in properties.members {
        guard member.value.kind == .object else {
          fail(at: member.value, "the declaration of '\(member.name)' must be an object with a 'type'")
          continue
        }
        checkDeclaration(member.value, of: member.key, isTop: false, &isSound, &findings)
      }
    case "array":
      guard let items = node[.items] else {
        return fail(at: node, "the array '\(key.name ?? "")' needs 'items', which says what it holds")
      }
      guard items.kind != .bool else { return }
      guard items.kind == .object else {
        return fail(
          at: items,
          "'items' of '\(key.name ?? "")' must be an object that declares the elements, not \(items.kind.description)"
        )
      }
      checkDeclaration(items, of: key, isTop: false, &isSound, &findings)
    default:
      let nearest = aliases[text.lowercased()] ?? Spelling.nearest(to: text, in: types)
      let fixes = nearest.map { [Fix.rename(type, to: $0, .unsafe)] }
      fail(
        at: type,
        "'\(text)' is not a type; '\(key.name ?? "")' can be \(list)" + Spelling.hint(nearest),
        fixes: fixes ?? []
      )
    }
  }

  private static let list = "'string', 'number', 'boolean', 'object' or 'array'"

  /// What other languages call the types.
  private static let aliases = [
    "text": "string", "str": "string", "date": "string", "int": "number", "float": "number", "double": "number",
    "bool": "boolean", "list": "array", "map": "object", "dict": "object",
  ]

  static func reportNoObject(_ member: JSONMember, _ findings: inout Findings) {
    findings.report(
      .invalidDataModel,
      at: member.value,
      "the declaration of '\(member.name)' must be an object with 'type' and '__example__', not \(member.value.kind.description)"
    )
  }
}
