/// Writes types as dictionaries of Python's own typing.
struct TypedDictWriter {
  private var types = PythonTypes(number: ["float"], boolean: "bool")
  private var typeNames: Set<String> = []

  func write(_ modules: [FlowModule]) -> String {
    var writer = self
    return writer.writeAll(modules)
  }

  private mutating func writeAll(_ modules: [FlowModule]) -> String {
    typeNames = Set(modules.flatMap { $0.declarations.map(\.name.joined) })
    var body = SourceLines()
    for module in modules {
      for declaration in module.declarations { write(declaration, &body) }
      if let notices = module.errorNotices { writeGuard(notices, &body) }
    }
    var lines = SourceLines()
    Python.write(docstring: FlowModule.heading(modules), 0, &lines)
    if !types.imports.isEmpty { lines.add("") }
    Python.writeImport(types.imports, from: "typing", &lines)
    if types.imports.contains("TYPE_CHECKING") {
      lines.add("\nif TYPE_CHECKING:")
      lines.add("from typing_extensions import TypeIs", 1, step: 4)
    }
    return lines.text + body.text
  }

  private mutating func write(_ declaration: TypeDeclaration, _ lines: inout SourceLines) {
    let name = declaration.name.joined
    lines.add("\n")
    switch declaration.body {
    case .union(let alternatives):
      types.writeUnion(name, of: alternatives, declaration.notes, &lines)
    case .record(let record) where record.others == .kept:
      Python.write(comment: declaration.notes, 0, &lines)
      for member in record.members {
        let presence = member.isRequired ? "always" : "if it is there"
        Python.write(comment: [Note("Holds, \(presence), the text", foreign: member.key)], 0, &lines)
      }
      types.imports.formUnion(["Any", "TypeAlias"])
      lines.add("\(name): TypeAlias = dict[str, Any]")
    case .record(let record):
      types.imports.insert("TypedDict")
      if record.members.allSatisfy({ isAttribute($0.key) }) {
        writeClass(name, declaration.notes, record, &lines)
      } else {
        writeCall(name, declaration.notes, record, &lines)
      }
    }
  }

  private mutating func writeClass(_ name: String, _ notes: [Note], _ record: Record, _ lines: inout SourceLines) {
    lines.add("class \(name)(TypedDict):")
    Python.write(docstring: notes, 1, &lines)
    if !record.members.isEmpty { lines.add("") }
    for member in record.members {
      Python.write(comment: member.notes, 1, &lines)
      lines.add("\(member.key): \(type(of: member))", 1, step: 4)
    }
  }

  /// With keys that are not names of Python.
  private mutating func writeCall(_ name: String, _ notes: [Note], _ record: Record, _ lines: inout SourceLines) {
    Python.write(comment: notes, 0, &lines)
    lines.add("\(name) = TypedDict(")
    lines.add("\"\(name)\",", 1, step: 4)
    lines.add("{", 1, step: 4)
    for member in record.members {
      Python.write(comment: member.notes, 2, &lines)
      lines.add("\(Python.literal(member.key)): \(type(of: member)),", 2, step: 4)
    }
    lines.add("},", 1, step: 4)
    lines.add(")")
  }

  /// Whether a key may stand as a name in a class; two underscores begin what Python renames.
  private func isAttribute(_ key: String) -> Bool {
    Python.isPlainName(key) && !key.hasPrefix("__") && !ReservedNames.pythonNames.contains(key)
      && !typeNames.contains(key)
  }

  private mutating func type(of member: RecordMember) -> String {
    let type = types.spelled(member.type)
    guard !member.isRequired else { return type }
    types.imports.insert("NotRequired")
    return "NotRequired[\(type)]"
  }

  /// A function that distinguishes error notices from requests: they differ only in their data, which checkers do not
  /// look into.
  private mutating func writeGuard(_ notices: FlowModule.ErrorNotices, _ lines: inout SourceLines) {
    types.imports.insert("TYPE_CHECKING")
    let alternatives = notices.alternatives.map(\.joined).joined(separator: ", ")
    types.imports.insert("Union")
    lines.add("\n")
    lines.add("def is_\(Words.underscored(notices.request.flow))_error_notice(")
    lines.add("request: \(notices.request.joined),", 1, step: 4)
    lines.add(") -> \"TypeIs[Union[\(alternatives)]]\":")
    Python.write(
      docstring: [
        Note("Whether a request only tells that the last answer could not be used."),
        Note("Ask this first: what is left is told apart by 'action', 'screen' and what else is always the same."),
      ],
      1,
      &lines
    )
    lines.add("data: object = request.get(\"data\")", 1, step: 4)
    lines.add("return (", 1, step: 4)
    lines.add("isinstance(data, dict)", 2, step: 4)
    lines.add("and (\"error\" in data or \"error_key\" in data)", 2, step: 4)
    lines.add("and data.keys() <= {\"error\", \"error_key\", \"error_message\"}", 2, step: 4)
    lines.add(")", 1, step: 4)
  }
}
