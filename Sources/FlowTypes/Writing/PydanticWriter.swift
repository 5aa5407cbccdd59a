/// Writes types as models of pydantic 2.
struct PydanticWriter {
  // Strict: no texts for numbers, and no numbers for truth values.
  private var types = PythonTypes(number: ["StrictInt", "StrictFloat"], boolean: "StrictBool")
  private var modelImports: Set<String> = ["BaseModel"]
  private var reserved: Set<String> = []

  func write(_ modules: [FlowModule]) -> String {
    var writer = self
    return writer.writeAll(modules)
  }

  private mutating func writeAll(_ modules: [FlowModule]) -> String {
    let typeNames = modules.flatMap { $0.declarations.map(\.name.joined) }
    reserved = ReservedNames.pydanticMembers.union(ReservedNames.pythonNames).union(ReservedNames.pythonKeywords)
      .union(typeNames)
    var body = SourceLines()
    for declaration in modules.flatMap(\.declarations) { write(declaration, &body) }
    var lines = SourceLines()
    Python.write(docstring: FlowModule.heading(modules), 0, &lines)
    guard !typeNames.isEmpty else { return lines.text }
    if !types.imports.isEmpty { lines.add("") }
    Python.writeImport(types.imports, from: "typing", &lines)
    lines.add("")
    Python.writeImport(modelImports.union(types.used), from: "pydantic", &lines)
    return lines.text + body.text
  }

  private mutating func write(_ declaration: TypeDeclaration, _ lines: inout SourceLines) {
    let name = declaration.name.joined
    lines.add("\n")
    switch declaration.body {
    case .union(let alternatives):
      types.writeUnion(name, of: alternatives, declaration.notes, &lines)
    case .record(let record):
      lines.add("class \(name)(BaseModel):")
      Python.write(docstring: declaration.notes, 1, &lines)
      if !record.members.isEmpty || record.others != .ignored { lines.add("") }
      write(record, &lines)
    }
  }

  private mutating func write(_ record: Record, _ lines: inout SourceLines) {
    var names = NameTable(reserved: reserved)
    // Keys that are valid names stay as they are, and take precedence over others.
    let attributes = record.members.map { isAttribute($0.key) ? names.unique($0.key) : nil }
    let members = zip(record.members, attributes).map { member, attribute in
      (member, attribute ?? names.unique(Self.attribute(for: member.key, reserved), separator: "_"))
    }
    let hasAlias = members.contains { $0.0.key != $0.1 }
    let settings: [String?] = [
      hasAlias ? "populate_by_name=True" : nil,
      others(record.others),
      members.contains { $0.1.hasPrefix("model_") } ? "protected_namespaces=()" : nil,
    ]
    let configuration = settings.compactMap { $0 }
    if !configuration.isEmpty {
      modelImports.insert("ConfigDict")
      lines.add("model_config = ConfigDict(\(configuration.joined(separator: ", ")))", 1, step: 4)
      if !members.isEmpty { lines.add("") }
    }
    for (member, attribute) in members {
      Python.write(comment: member.notes, 1, &lines)
      lines.add("\(attribute): \(type(of: member))\(value(member, attribute))", 1, step: 4)
    }
  }

  private func others(_ others: Record.Others) -> String? {
    switch others {
    case .ignored: nil
    case .refused: "extra=\"forbid\""
    case .kept: "extra=\"allow\""
    }
  }

  private mutating func value(_ member: RecordMember, _ attribute: String) -> String {
    guard member.key != attribute else { return member.isRequired ? "" : " = None" }
    modelImports.insert("Field")
    let key = Python.literal(member.key)
    return " = Field(\(member.isRequired ? "" : "default=None, ")validation_alias=\(key), serialization_alias=\(key))"
  }

  /// Names that begin with an underscore are not fields of a model.
  private func isAttribute(_ key: String) -> Bool {
    Python.isPlainName(key) && !key.hasPrefix("_") && !reserved.contains(key)
  }

  private static func attribute(for key: String, _ reserved: Set<String>) -> String {
    let name = Words.snakeCase(key)
    guard let first = name.first else { return "field" }
    if !first.isLetter { return "field_" + name }
    return reserved.contains(name) ? name + "_" : name
  }

  private mutating func type(of member: RecordMember) -> String {
    let type = types.spelled(member.type)
    return member.isRequired || type == "Any" ? type : "\(type) | None"
  }
}
