import JSONText

extension FlowSchema {
  /// A list of components: each told by its `type` first.
  func list(_ kind: ListKind) -> JSONValue {
    let known = knownComponents(under: kind.parent)
    let types: JSONValue = .object([
      .init("type", "string"),
      .init("description", "Which component this is"),
      .init("enum", .array(known.map { .string($0.type) })),
    ])
    let items: JSONValue = .object([
      .init("type", "object"),
      .init("properties", .object([.init("type", types)])),
      .init("required", ["type"]),
      .init(
        "allOf",
        .array(known.map { choose("type", $0.type, .reference(definitionName(of: $0, in: kind.context))) })
      ),
    ])
    var schema: JSONValue = .object([.init("type", "array"), .init("items", items)])
    let limits = known.compactMap { fact -> JSONValue? in
      guard let limit = fact.screenLimit, limit.source == .documented, version >= limit.since else { return nil }
      let types = [fact.type] + [fact.countsWith].compactMap(\.self)
      return .atMost(limit.maximum, .isOfType(types))
    }
    schema["allOf"] = JSONValue?.none.appending(limits)
    return schema
  }

  /// An action: told by its `name` first.
  func action(_ uses: [ValueShape.ActionUse]) -> JSONValue {
    let names = uses.filter { version >= $0.since }.map(\.name)
    return .object([
      .init("type", "object"),
      .init("properties", .object([.init("name", .object([.init("enum", .array(names.map(JSONValue.string)))]))])),
      .init("required", ["name"]),
      .init("allOf", .array(names.map { choose("name", $0, .reference("action-\($0)")) })),
    ])
  }

  private func choose(_ property: String, _ value: String, _ schema: JSONValue) -> JSONValue {
    var test: JSONValue = .properties(property, .object([.init("const", .string(value))]))
    test["required"] = .array([.string(property)])
    return .object([.init("if", test), .init("then", schema)])
  }

  /// What must not stand on a screen that ends the flow.
  var terminalRules: [JSONValue] {
    let refused = knownComponents(under: .layout).filter(\.isRefusedOnTerminalScreens).map(\.type)
    guard !refused.isEmpty else { return [] }
    var test: JSONValue = .properties("terminal", .object([.init("const", true)]))
    test["required"] = ["terminal"]
    let none: JSONValue = .object([.init("items", .object([.init("not", .isOfType(refused))]))])
    return [.object([.init("if", test), .init("then", .properties("layout", .properties("children", none)))])]
  }

  /// What components ask of the others on their screen, as far as they stand directly under the layout.
  var layoutRules: [JSONValue] {
    let known = knownComponents(under: .layout)
    let alone = known.compactMap { fact in
      fact.companions(in: version).map { companions in
        // A Form around a component is let through where the component may stand in one.
        let wrapper = fact.place(under: .form).map { _ in ["Form"] } ?? []
        return rule(where: [fact.type], only: .isOfType([fact.type] + companions.types + wrapper))
      }
    }
    let inputs = known.filter(\.joinsForm).map(\.type)
    let form = inputs.isEmpty ? [] : [rule(where: ["Form"], only: .object([.init("not", .isOfType(inputs))]))]
    return alone + form
  }

  private func rule(where types: [String], only schema: JSONValue) -> JSONValue {
    let holds: JSONValue = .properties("children", .object([.init("contains", .isOfType(types))]))
    let items: JSONValue = .properties("children", .object([.init("items", schema)]))
    return .object([.init("if", holds), .init("then", items)])
  }
}
