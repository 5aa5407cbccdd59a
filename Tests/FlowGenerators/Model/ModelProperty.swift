import FlowLanguage

/// One property of a typed component, as it is written in Swift.
struct ModelProperty {
  let fact: PropertyFact
  let owner: String
  let ownerSince: FlowVersion

  init(_ fact: PropertyFact, owner: String, ownerSince: FlowVersion) {
    self.fact = fact
    self.owner = owner
    self.ownerSince = ownerSince
  }

  var isRequired: Bool { fact.requiredSince != nil }

  /// A list of components, which is written as a trailing closure.
  var isList: Bool { fact.shape == .components }

  /// What a component is mostly made of, so that it needs no label.
  var isLeading: Bool {
    switch (owner, fact.name) {
    case ("Footer", "label"), ("FlowForm", "name"), ("FlowIf", "condition"), ("FlowSwitch", "value"): true
    default: fact.name == "text"
    }
  }

  var declaration: String {
    let details = self.details.map { "\n    ///\n    /// \($0)" } ?? ""
    return """
          /// \(fact.summary).\(details)
          public let \(quotedName): FlowProperty<\(type)> = "\(fact.name)"
      """
  }

  private var details: String? {
    var notes: [String] = []
    if let length = fact.maxLength { notes.append("At most \(length) characters.") }
    if let bounds = fact.bounds {
      let limits = [bounds.minimum.map { "from \($0)" }, bounds.maximum.map { "up to \($0)" }].compactMap(\.self)
      notes.append(limits.joined(separator: " ").capitalizedFirst + ".")
    }
    if let value = fact.defaultValue.flatMap(ModelProperty.plain) { notes.append("Default: `\(value)`.") }
    if fact.isOutsideFormOnly { notes.append("Only outside a Form.") }
    if fact.since > ownerSince { notes.append("Since \(fact.since).") }
    if let version = fact.removedIn { notes.append("Before \(version).") }
    return notes.isEmpty ? nil : notes.joined(separator: " ")
  }

  var parameter: String {
    if isList {
      return "@ComponentBuilder \(swiftName): () -> ComponentList" + (isRequired ? "" : " = { ComponentList() }")
    }
    return (isLeading ? "_ " : "") + swiftName + ": " + type + (isRequired ? "" : "? = nil")
  }

  func assignment(fromField: Bool) -> String {
    if fromField, fact.name == "name" { return "put(\\.name, field.name)" }
    guard isList else { return "put(\\.\(swiftName), \(swiftName))" }
    return isRequired
      ? "put(\\.\(swiftName), \(swiftName)())"
      : "put(\\.\(swiftName), { $0.isEmpty ? nil : $0 }(\(quotedName)()))"
  }

  private var quotedName: String { swiftName == "else" ? "`else`" : swiftName }

  var swiftName: String { Self.swiftName(of: fact.name) }

  /// `on-click-action` as `onClickAction`.
  static func swiftName(of name: String) -> String {
    let abbreviations = ["kb": "KB", "api": "API", "uri": "URI", "mime": "MIME", "ai": "AI"]
    let words = name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.enumerated().map { position, word in
      position == 0 ? word : abbreviations[word] ?? word.capitalizedFirst
    }.joined()
  }

  var type: String {
    switch (owner, fact.name) {
    case ("ScreenDraft", "id"): return "ScreenID"
    case ("NextScreen", "name"): return "DynamicValue<ScreenID>"
    case ("NextScreen", "type"): return "String"
    case ("FlowDraft", "version"): return "FlowVersion"
    default: break
    }
    let type = self.type(of: fact.shape)
    let isBindable = fact.isDynamic && type != "FlowCondition"
    return isBindable ? "DynamicValue<\(type)>" : type
  }

  private func type(of shape: ValueShape) -> String {
    switch shape {
    case .string: fact.values.isEmpty ? "String" : ModelChoice.typeName(of: fact.name)
    case .base64, .date, .url, .regex: "String"
    case .number: "Double"
    case .integer: "Int"
    case .boolean: "Bool"
    case .textOrLines: "Paragraph"
    case .textOrTexts: "MediaMessages"
    case .condition: "FlowCondition"
    case .array(let element): "[\(type(of: element))]"
    case .object(let object): ModelFiles.typeName(of: object)
    case .map(.components): "SwitchCases"
    case .map(.array): "RouteTable"
    case .map: "NamedValues"
    case .rangeable(let element): "SingleOrRange<\(type(of: element))>"
    case .dataModel: "ScreenData"
    case .components: "ComponentList"
    case .action: "ActionDraft"
    case .any: "AnyFlowValue"
    }
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
