import FlowModel
public import JSONText

extension Formula {
  /// The steps as a page runs them: one array each, its first element says which step it is.
  ///
  /// `["=", value]` pushes a literal, `["@", screen or null, "data" or "form", [path]]` loads, `["join", n]` joins
  /// texts, `["!"]`, `["neg"]`, `["pos"]` and `["+"]`… are operators of expressions, those with a `?` before them of
  /// plain conditions, `["{}", [names]]` and `["[]", n]` make objects and arrays.
  public var json: JSONValue { .array(steps.map(\.json)) }
}

extension Formula.Step {
  fileprivate var json: JSONValue {
    switch self {
    case .push(let value): ["=", value]
    case .load(let source):
      [
        "@", source.screen.map { .string($0.text) } ?? .null, .string(source.store.rawValue),
        .array(source.path.map { .string($0.text) }),
      ]
    case .join(let count): ["join", .number(String(count))]
    case .unary(.subtract): ["neg"]
    case .unary(.add): ["pos"]
    case .unary(let found): [.string(found.rawValue)]
    case .binary(let found): [.string(found.rawValue)]
    case .conditionNot: ["?!"]
    case .condition(let found): [.string("?" + found.rawValue)]
    case .object(let names): ["{}", .array(names.map { .string($0.text) })]
    case .array(let count): ["[]", .number(String(count))]
    }
  }
}
