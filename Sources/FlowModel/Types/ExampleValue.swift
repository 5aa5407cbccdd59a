package import JSONText

/// Makes values that fit a declaration, from the flow's own examples where it has them.
package enum ExampleValue {
  /// A value for a declared member.
  package static func value(_ declaration: DataDeclaration) -> JSONValue {
    value(declaration, example: declaration.example)
  }

  private static func value(_ declaration: DataDeclaration, example: JSONNode?) -> JSONValue {
    switch declaration.node[.type]?.string {
    case "string": example?.string.map { .string($0) } ?? "text"
    case "number", "integer": number(example)
    case "boolean": .bool(example?.bool ?? false)
    case "array": array(declaration, example)
    case "object": object(declaration, example)
    default: example.map(JSONValue.init) ?? "text"
    }
  }

  private static func number(_ example: JSONNode?) -> JSONValue {
    guard let example, example.kind == .number else { return 0 }
    return JSONValue(example)
  }

  private static func array(_ declaration: DataDeclaration, _ example: JSONNode?) -> JSONValue {
    guard let items = declaration.items else { return example?.kind == .array ? example.map(JSONValue.init) ?? [] : [] }
    return .array((example?.elements ?? []).map { value(items, example: $0) })
  }

  /// The example's members, those that are declared made to fit, and what it lacks.
  private static func object(_ declaration: DataDeclaration, _ example: JSONNode?) -> JSONValue {
    let declared = Dictionary(declaration.properties.map { ($0.name, $0.declaration) }) { first, _ in first }
    var members: [JSONValue.Member] = []
    for member in example.map({ Array($0.members) }) ?? [] {
      let fitting = declared[member.name].map { value($0, example: member.value) }
      members.append(.init(member.name, fitting ?? JSONValue(member.value)))
    }
    guard example?.kind != .object else { return .object(members) }
    return .object(declaration.properties.map { .init($0.name, value($0.declaration)) })
  }
}
