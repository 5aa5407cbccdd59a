import JSONText

extension FlowSchema {
  func object(_ fact: ObjectFact) -> JSONValue {
    var schema = closedObject(fact.name, fact.properties, fact.summary, in: .outsideForm)
    if fact == .screen { schema["allOf"] = schema["allOf"].appending(terminalRules) }
    if fact == .layout { schema["allOf"] = schema["allOf"].appending(layoutRules) }
    return schema
  }

  func action(_ fact: ActionFact) -> JSONValue {
    closedObject(fact.name, fact.properties, fact.summary, in: .outsideForm)
  }

  func component(_ fact: ComponentFact, in context: Context) -> JSONValue {
    var schema = closedObject(fact.type, fact.properties, fact.summary, in: context)
    schema["allOf"] = schema["allOf"].appending(fact.properties.flatMap(itemRules))
    return schema
  }

  /// What a component is inside a Form: the same without some properties, or with other lists of components.
  func componentInForm(_ fact: ComponentFact) -> JSONValue {
    let refused = fact.properties.filter(isRefusedInForm)
    guard !refused.isEmpty else { return component(fact, in: .inForm) }
    return .reference(fact.type) + .object([.init("properties", .object(refused.map { .init($0.name, false) }))])
  }

  /// An object with these properties and no other.
  private func closedObject(
    _ title: String,
    _ facts: [PropertyFact],
    _ summary: String,
    in context: Context
  ) -> JSONValue {
    let known = facts.filter { $0.isKnown(in: version) }
    let required = known.filter { $0.isRequired(in: version) && $0.requiredSource == .documented }
    var schema: JSONValue = .object([
      .init("type", "object"),
      .init("title", .string(title)),
      .init("description", .string(summary + ".")),
      .init("properties", .object(known.map { .init($0.name, property($0, in: context)) })),
    ])
    if !required.isEmpty { schema["required"] = .array(required.map { .string($0.name) }) }
    schema["additionalProperties"] = false
    schema["dependentRequired"] = members(known) { fact in fact.requires.map { .array([.string($0)]) } }
    schema["dependentSchemas"] = members(known) { fact in
      guard !fact.excludes.isEmpty else { return nil }
      return .object([.init("properties", .object(fact.excludes.map { .init($0, false) }))])
    }
    let conditions = known.compactMap { fact in
      fact.onlyWhere.flatMap { condition($0, for: fact.name, among: facts) }
    }
    schema["allOf"] = JSONValue?.none.appending(conditions)
    return schema
  }

  private func members(_ facts: [PropertyFact], _ value: (PropertyFact) -> JSONValue?) -> JSONValue? {
    let members = facts.compactMap { fact in value(fact).map { JSONValue.Member(fact.name, $0) } }
    return members.isEmpty ? nil : .object(members)
  }

  /// A property only beside some values of another one, whose default counts where it is absent.
  private func condition(
    _ condition: PropertyFact.Condition,
    for name: String,
    among facts: [PropertyFact]
  ) -> JSONValue? {
    guard let other = facts.first(where: { $0.name == condition.property }) else { return nil }
    let allowed: JSONValue = .object([.init("enum", .array(condition.values))])
    let value = other.isDynamic ? .object([.init("anyOf", .array([allowed, .reference("dynamic")]))]) : allowed
    var then: JSONValue = .object([.init("properties", .object([.init(other.name, value)]))])
    if other.defaultValue.map({ !condition.values.contains($0) }) ?? true {
      then["required"] = .array([.string(other.name)])
    }
    return .object([.init("if", .object([.init("required", .array([.string(name)]))])), .init("then", then)])
  }

  /// What the items of a list must keep to because of the component that holds them.
  private func itemRules(of list: PropertyFact) -> [JSONValue] {
    guard case .array(.object(let item)) = list.shape, list.isKnown(in: version) else { return [] }
    return item.properties.flatMap { fact -> [JSONValue] in
      var rules: [JSONValue] = []
      let without: JSONValue = .properties(
        list.name,
        .object([.init("items", .properties(fact.name, false))])
      )
      if fact.excludedByComponent == .documented {
        rules.append(
          .object([.init("if", .object([.init("required", .array([.string(fact.name)]))])), .init("then", without)])
        )
      }
      if let condition = fact.onlyWhereComponent {
        let others: JSONValue = .object([.init("not", .object([.init("enum", .array(condition.values))]))])
        var test: JSONValue = .properties(condition.property, others)
        test["required"] = .array([.string(condition.property)])
        rules.append(.object([.init("if", test), .init("then", without)]))
      }
      if let maximum = fact.maxItemsWithIt {
        let has: JSONValue = .object([.init("required", .array([.string(fact.name)]))])
        rules.append(.properties(list.name, .atMost(maximum, has)))
      }
      return rules
    }
  }
}

extension FlowSchema {
  /// A declaration in the data of a screen; only the outermost has an example.
  func dataMember(isTopLevel: Bool) -> JSONValue {
    let nested = JSONValue.reference("data-type")
    var properties: [JSONValue.Member] = []
    for fact in ObjectFact.dataMember.properties {
      let schema: JSONValue? =
        switch fact.name {
        case "type":
          .object([
            .init("type", "string"), .init("enum", .array(fact.values.map(JSONValue.string))),
          ])
        case "properties": .object([.init("type", "object"), .init("additionalProperties", nested)])
        case "items": .object([.init("anyOf", .array([nested, .object([.init("type", "boolean")])]))])
        case "__example__": isTopLevel ? .object([]) : false
        default: nil
        }
      guard var schema else { continue }
      if schema != false { schema["description"] = .string(fact.summary) }
      properties.append(.init(fact.name, schema))
    }
    return .object([
      .init("type", "object"),
      .init("description", .string(ObjectFact.dataMember.summary)),
      .init("properties", .object(properties)),
      .init("required", isTopLevel ? ["type", "__example__"] : ["type"]),
      .init("if", .properties("type", .object([.init("const", "array")]))),
      .init("then", .object([.init("required", ["items"])])),
    ])
  }
}
