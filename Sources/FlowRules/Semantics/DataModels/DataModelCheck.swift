import FlowLanguage
import FlowModel
import JSONText

/// What the screens declare about their data.
enum DataModelCheck: FlowCheck {
  static let rules: [Rule] = [
    .invalidDataModel, .missingExample, .nestedExample, .exampleMismatch, .unusableDataKey,
  ]

  private static let types = ["string", "number", "boolean", "object", "array"]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    for screen in facts.screens {
      guard let data = screen.screen.data, facts.isWhole(data.node) else { continue }
      if screen.isWrapped {
        reportWrapped(data.node, &findings)
        continue
      }
      for member in data.node.members { check(member, &findings) }
    }
    checkKeys(facts, &findings)
  }

  /// A data model is no JSON Schema, though what is in it looks like one.
  private static func reportWrapped(_ data: JSONNode, _ findings: inout Findings) {
    guard let type = data["type"], let properties = data["properties"] else { return }
    let others = data.members.filter { !["type", "properties", "required", "$schema"].contains($0.name) }
    let edit = TextEdit(range: data.range, text: properties.sourceText)
    findings.report(
      .invalidDataModel,
      at: type,
      "'data' is not a JSON Schema: leave out 'type' and 'properties', and put the members directly under 'data'",
      fixes: others.isEmpty ? [Fix("write the members directly under 'data'", .unsafe, edits: [edit])] : []
    )
  }

  private static func check(_ member: JSONMember, _ findings: inout Findings) {
    guard member.value.kind == .object else {
      // The names of required members may stand beside the members.
      if member.key.isText("required"), member.value.kind == .array { return }
      findings.report(
        .invalidDataModel,
        at: member.value,
        "the declaration of '\(member.name)' must be an object with 'type' and '__example__', not \(member.value.kind.description)"
      )
      return
    }
    var isSound = true
    checkDeclaration(member.value, name: member.name, isTop: true, &isSound, &findings)
    guard let example = member.value["__example__"] else {
      if isSound {
        findings.report(
          .missingExample,
          at: member.value,
          "'\(member.name)' has no '__example__', which stands for its value in previews"
        )
      }
      return
    }
    if isSound { checkExample(example, of: DataDeclaration(member.value), &findings) }
  }

  private static func checkDeclaration(
    _ node: JSONNode,
    name: JSONName,
    isTop: Bool,
    _ isSound: inout Bool,
    _ findings: inout Findings
  ) {
    if !isTop, let example = node.member("__example__") {
      findings.report(
        .nestedExample,
        at: example.key,
        "the example of '\(name)' is nested too deep; only members directly under 'data' have an '__example__'"
      )
    }
    func fail(at node: JSONNode, _ message: String, source: FactSource? = nil, fixes: [Fix] = []) {
      isSound = false
      findings.report(.invalidDataModel, at: node, source: source, message, fixes: fixes)
    }
    guard let type = node["type"] else { return fail(at: node, "the declaration of '\(name)' has no 'type'") }
    guard let text = type.string else {
      return fail(at: type, "the 'type' of '\(name)' must be \(list), not \(type.kind.description)")
    }
    switch text {
    case "string", "number", "boolean", "integer": return
    case "object":
      guard let properties = node["properties"] else { return }
      guard properties.kind == .object else {
        return fail(at: properties, "'properties' of '\(name)' must be an object, not \(properties.kind.description)")
      }
      for member in properties.members {
        guard member.value.kind == .object else {
          fail(at: member.value, "the declaration of '\(member.name)' must be an object with a 'type'")
          continue
        }
        checkDeclaration(member.value, name: member.name, isTop: false, &isSound, &findings)
      }
    case "array":
      guard let items = node["items"] else {
        return fail(at: node, "the array '\(name)' needs 'items', which says what it holds")
      }
      guard items.kind != .bool else { return }
      guard items.kind == .object else {
        return fail(
          at: items,
          "'items' of '\(name)' must be an object that declares the elements, not \(items.kind.description)"
        )
      }
      checkDeclaration(items, name: name, isTop: false, &isSound, &findings)
    default:
      let nearest = aliases[text.lowercased()] ?? Spelling.nearest(to: text, in: types)
      let fixes = nearest.map { [Fix("write '\($0)'", .unsafe, edits: [TextEdit(range: type.contentRange, text: $0)])] }
      fail(
        at: type,
        "'\(text)' is not a type; '\(name)' can be \(list)" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
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

  private static func checkExample(_ example: JSONNode, of declaration: DataDeclaration, _ findings: inout Findings) {
    for mismatch in declaration.mismatches(of: example) {
      let related = Diagnostic.Related(
        "it is declared here",
        at: mismatch.declaration.node["type"] ?? mismatch.declaration.node
      )
      let message: String
      switch mismatch.reason {
      case .differs(let expected, let given):
        message = "the example is \(given.description), but the declaration says \(expected)"
      case .missingMember(let name):
        message = "the example lacks '\(name)', which the declaration requires"
      }
      findings.report(.exampleMismatch, at: mismatch.node, message, related: [related])
    }
  }

  // MARK: Names that no binding can hold

  private static func checkKeys(_ facts: FlowFacts, _ findings: inout Findings) {
    var used: [JSONNode: [JSONNode]] = [:]
    for use in facts.uses {
      for reference in use.references where reference.source == .data {
        guard let name = reference.member, name.name.text.utf8.contains(UInt8(ascii: "-")),
          let target = reference.target,
          let member = facts.screens[target].screen.data?.member(name.name)
        else { continue }
        used[member.key, default: []].append(use.node)
      }
    }
    for screen in facts.screens {
      for member in screen.screen.data?.members ?? [] {
        let isImpossible = member.name.text.utf8.contains(where: " `'".utf8.contains)
        guard isImpossible || used[member.key] != nil else { continue }
        findings.report(
          .unusableDataKey,
          at: member.key,
          "a binding can't name '\(member.name)'; write it with underscores",
          related: (used[member.key] ?? []).prefix(20).map { Diagnostic.Related("it is used here", at: $0) }
        )
      }
    }
  }
}
