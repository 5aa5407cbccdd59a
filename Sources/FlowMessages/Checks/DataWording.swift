import FlowLanguage
import FlowModel
import FlowRules
import JSONText

/// What findings about launch data say.
struct DataWording {
  let screen: Screen
  /// Whether the message could open other screens too.
  let isOneOfSeveral: Bool

  private var name: String {
    let name = "screen '\(screen.id ?? "")'"
    return isOneOfSeveral ? "\(name), the entry screen that fits best," : name
  }

  func missing(_ difference: DataComparison.Difference) -> String {
    guard let declared = difference.declared else { return "" }
    return "\(name) needs '\(difference.path)', \(Self.expected(declared)), and the data does not have it"
  }

  func absent(_ members: [DataMember]) -> String {
    "\(name) needs data that the message does not give: \(Self.list(members))"
  }

  func notCarried(_ members: [DataMember], by owner: String) -> String {
    "\(name) needs data, which a \(owner) message can't carry: \(Self.list(members))"
  }

  func unknown(_ difference: DataComparison.Difference) -> String {
    if let meant = difference.declared {
      if JSONName(difference.path).looks(like: meant.name) {
        return "\(name) declares no '\(difference.path)'" + Spelling.hint(meant.name, for: JSONName(difference.path))
      }
      let question = Spelling.question(words: "'\(meant.name)', \(Self.expected(meant))")
      return "\(name) declares no '\(difference.path)'; \(question)"
    }
    let names = screen.data?.members.map(\.name) ?? []
    if names.isEmpty { return "\(name) declares no data, so '\(difference.path)' is given for nothing" }
    return "\(name) declares no '\(difference.path)', so it is given for nothing; declared: \(names.prefix(8).quoted)"
  }

  func type(_ difference: DataComparison.Difference) -> String {
    guard let declared = difference.declared else { return "" }
    let given = difference.node.kind.description
    return "'\(difference.path)' is \(given), but \(name) declares \(Self.expected(declared))"
  }

  func declared(_ difference: DataComparison.Difference, in resolved: ResolvedFlow) -> Diagnostic.Related {
    if let member = difference.declared { return declared(member, in: resolved) }
    let place = screen.node["data"] ?? screen.node["id"] ?? screen.node
    return resolved.related("what the screen declares", at: place)
  }

  func declared(_ member: DataMember, in resolved: ResolvedFlow) -> Diagnostic.Related {
    resolved.related("'\(member.name)' is declared here as \(Self.expected(member))", at: member.key)
  }

  private static func list(_ members: [DataMember]) -> String {
    members.map { "'\($0.name)' (\(expected($0)))" }.listed(atMost: 6)
  }

  /// The declared type with the flow's example: `a string like "Amira"`.
  private static func expected(_ member: DataMember) -> String {
    let type: String =
      switch member.declaration.node["type"]?.string {
      case "string": "a string"
      case "number", "integer": "a number"
      case "boolean": "a boolean"
      case "array": "an array"
      case "object": "an object"
      default: "a value"
      }
    guard let example = member.declaration.example else { return type }
    let text = JSONPrinter().print(JSONValue(example))
    return text.count > 60 ? type : "\(type) like \(text)"
  }
}

/// Edits that make launch data fit.
enum DataFixes {
  static func renaming(_ difference: DataComparison.Difference) -> [Fix] {
    guard let declared = difference.declared, let written = difference.node.string else { return [] }
    let name = declared.name
    let isCertain = Spelling.suggestion(for: written, in: [name.text])?.isCertain ?? false
    let edit = TextEdit(range: difference.node.range, text: JSONPrinter.quoted(name))
    return [Fix("write '\(name)'", isCertain ? .safe : .unsafe, edits: [edit])]
  }

  /// Puts a missing member first, with the flow's example.
  static func insertion(_ difference: DataComparison.Difference) -> [Fix] {
    guard let member = difference.declared, difference.node.count > 0 else { return [] }
    let text = "\(JSONPrinter.quoted(member.name)): \(JSONPrinter().print(ExampleValue.value(member.declaration))), "
    let start = difference.node.openingRange.upperBound
    let edit = TextEdit(range: start..<start, text: text)
    let title = member.declaration.example == nil ? "a value of its type" : "the flow's example"
    return [Fix("add '\(member.name)' with \(title)", .unsafe, edits: [edit])]
  }

  /// Fills an empty object with the flow's examples.
  static func filling(_ data: JSONNode, _ members: [DataMember]) -> [Fix] {
    let value = JSONValue.object(members.map { .init($0.name, ExampleValue.value($0.declaration)) })
    let edit = TextEdit(range: data.range, text: JSONPrinter().print(value))
    return [Fix("add the data with the flow's examples", .unsafe, edits: [edit])]
  }

  static func conversion(_ difference: DataComparison.Difference) -> [Fix] {
    guard let declared = difference.declared else { return [] }
    let node = difference.node
    switch (declared.declaration.node["type"]?.string, node.kind) {
    case ("string", .number), ("string", .bool):
      return [
        Fix("write it as a string", .unsafe, edits: [TextEdit(range: node.range, text: "\"\(node.sourceText)\"")])
      ]
    case ("number", .string), ("integer", .string):
      guard let text = node.string, JSONDocument(parsing: text).root.kind == .number,
        JSONDocument(parsing: text).faults.isEmpty
      else { return [] }
      return [Fix("write it as a number", .unsafe, edits: [TextEdit(range: node.range, text: text)])]
    case ("boolean", .string):
      guard let text = node.string, text == "true" || text == "false" else { return [] }
      return [Fix("write it as a boolean", .unsafe, edits: [TextEdit(range: node.range, text: text)])]
    default: return []
    }
  }
}
