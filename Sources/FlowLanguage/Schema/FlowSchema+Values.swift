import JSONText

extension FlowSchema {
  /// The schema of a property's value.
  func property(_ fact: PropertyFact, in context: Context) -> JSONValue {
    var schema = value(of: fact, in: context)
    if fact.isDynamic, !acceptsAnyText(schema) {
      schema = .object([.init("anyOf", .array([schema, .reference("dynamic")]))])
    }
    schema["description"] = .string(description(of: fact))
    schema["default"] = fact.defaultValue
    return schema
  }

  /// A text that only must not be blank accepts bindings anyway.
  private func acceptsAnyText(_ schema: JSONValue) -> Bool {
    var rest = schema
    rest["minLength"] = nil
    if rest["pattern"] == "\\S" { rest["pattern"] = nil }
    return rest == anyText
  }

  private var anyText: JSONValue { .object([.init("type", "string")]) }

  private func description(of fact: PropertyFact) -> String {
    var notes: [String] = []
    if let length = fact.maxLength {
      let what = if case .array = fact.shape { "Each of at" } else { "At" }
      notes.append("\(what) most \(length) characters; what is longer is cut or not shown.")
    }
    if let limit = fact.imageLimit(in: version) {
      notes.append("At most \(limit.kilobytes) KB\(limit.isAdvice ? " recommended" : "").")
    }
    if fact.since > .v2_1 { notes.append("Since \(fact.since).") }
    return ([fact.summary + "."] + notes).joined(separator: " ")
  }

  private func value(of fact: PropertyFact, in context: Context) -> JSONValue {
    var schema = schema(of: fact.shape, fact, in: context)
    guard let bounds = fact.bounds, bounds.source == .documented else { return schema }
    let (minimum, maximum) = boundNames(of: fact.shape)
    schema[minimum] = bounds.minimum.map { .number(String($0)) }
    schema[maximum] = bounds.maximum.map { .number(String($0)) }
    return schema
  }

  private func boundNames(of shape: ValueShape) -> (minimum: JSONName, maximum: JSONName) {
    switch shape {
    case .number, .integer: ("minimum", "maximum")
    case .object, .map: ("minProperties", "maxProperties")
    default: ("minItems", "maxItems")
    }
  }

  private func schema(of shape: ValueShape, _ fact: PropertyFact, in context: Context) -> JSONValue {
    switch shape {
    case .string, .base64: text(fact)
    case .number: .object([.init("type", "number")])
    case .integer: .object([.init("type", "integer")])
    case .boolean: .object([.init("type", "boolean")])
    case .textOrLines(let since):
      version < since
        ? text(fact)
        : .object([.init("anyOf", [text(fact), .object([.init("type", "array"), .init("items", anyText)])])])
    case .textOrTexts: .object([.init("anyOf", [anyText, .mapOf(anyText)])])
    case .date:
      Language.dateFormat(in: version) == .epochMilliseconds
        ? anyText : .object([.init("type", "string"), .init("pattern", "^\\d{4}-\\d{2}-\\d{2}$")])
    case .url: .object([.init("type", "string"), .init("format", "uri")])
    case .regex: .object([.init("type", "string"), .init("format", "regex")])
    case .condition:
      version < Feature.expressions.since ? anyText : .object([.init("type", ["string", "boolean"])])
    case .array(let element):
      .object([.init("type", "array"), .init("items", schema(of: element, fact, in: context))])
    case .object(let fact): .reference(fact.definitionName)
    case .map(let element): map(of: element, fact, in: context)
    case .rangeable(let element): rangeable(schema(of: element, fact, in: context))
    case .dataModel: dataModel
    case .components: components(of: fact, in: context)
    case .action(let uses): action(uses)
    case .any: .object([])
    }
  }

  private func text(_ fact: PropertyFact) -> JSONValue {
    let values = fact.values(in: version)
    guard values.count != 1 else { return .object([.init("const", .string(values[0]))]) }
    guard values.isEmpty else { return .object([.init("enum", .array(values.map(JSONValue.string)))]) }
    var schema = anyText
    schema["minLength"] = fact.minLength.map { .number(String($0)) }
    let patterns = fact.patterns(in: version).filter { $0.source == .documented }.map(\.regex)
    let blankRule = fact.refusesBlanks(in: version) && fact.nonBlankSource == .documented
    schema["pattern"] = (patterns.first ?? (blankRule ? "\\S" : nil)).map(JSONValue.string)
    return schema
  }

  private func map(of element: ValueShape, _ fact: PropertyFact, in context: Context) -> JSONValue {
    var schema: JSONValue = .object([.init("type", "object")])
    if element != .any { schema["additionalProperties"] = self.schema(of: element, fact, in: context) }
    if let pattern = fact.keyPattern, pattern.source == .documented {
      schema["propertyNames"] = .object([.init("pattern", .string(pattern.regex))])
    }
    return schema
  }

  /// One value, or one for the first and one for the last day of a range.
  private func rangeable(_ single: JSONValue) -> JSONValue {
    let range: JSONValue = .object([
      .init("type", "object"),
      .init("properties", .object([.init("start-date", single), .init("end-date", single)])),
      .init("additionalProperties", false),
    ])
    return .object([.init("anyOf", [single, range])])
  }

  /// An array under `required` is tolerated beside the members.
  private var dataModel: JSONValue {
    let member = JSONValue.reference("data-member")
    return .object([
      .init("type", "object"),
      .init(
        "properties",
        .object([.init("required", .object([.init("anyOf", [member, .object([.init("type", "array")])])]))])
      ),
      .init("additionalProperties", member),
    ])
  }

  /// The list that a property holds: told by its name, as each belongs to one kind of parent.
  private func components(of fact: PropertyFact, in context: Context) -> JSONValue {
    let kind: ListKind =
      switch fact {
      case ComponentFact.if.property("then"), ComponentFact.if.property("else"): .init(parent: .if, context: context)
      case ComponentFact.switch.property("cases"): .init(parent: .switch, context: context)
      case ComponentFact.form.property("children"): .init(parent: .form, context: .inForm)
      default: .init(parent: .layout, context: .outsideForm)
      }
    return .reference(kind.definitionName)
  }
}
