/// Writes schemas of zod, and the types that follow from them.
struct ZodWriter {
  func write(_ modules: [FlowModule]) -> String {
    var lines = SourceLines()
    for note in FlowModule.heading(modules) { lines.add("// " + TypeScript.comment(note)) }
    if modules.allSatisfy(\.declarations.isEmpty) {
      lines.add("\nexport {};")
      return lines.text
    }
    lines.add("\nimport { z } from \"zod\";")
    for module in modules {
      for declaration in module.declarations { write(declaration, &lines) }
      if let notices = module.errorNotices { TypeScript.writeGuard(notices, &lines) }
    }
    return lines.text
  }

  private func write(_ declaration: TypeDeclaration, _ lines: inout SourceLines) {
    let name = declaration.name.joined
    lines.add("")
    TypeScript.write(declaration.notes, 0, &lines)
    switch declaration.body {
    case .union(let alternatives) where alternatives.count == 1:
      lines.add("export const \(name) = \(alternatives[0].joined);")
    case .union(let alternatives):
      lines.add("export const \(name) = z.union([")
      for alternative in alternatives { lines.add("\(alternative.joined),", 1) }
      lines.add("]);")
    case .record(let record):
      lines.add("export const \(name) = z")
      lines.add(".object({", 1)
      for member in record.members {
        TypeScript.write(member.notes, 2, &lines)
        lines.add("\(key(member.key)): \(schema(member.type))\(member.isRequired ? "" : ".optional()"),", 2)
      }
      lines.add("})\(others(record.others));", 1)
    }
    lines.add("export type \(name) = z.infer<typeof \(name)>;")
  }

  private func others(_ others: Record.Others) -> String {
    switch others {
    case .ignored: ""
    case .refused: ".strict()"
    case .kept: ".catchall(z.unknown())"
    }
  }

  /// This one key would set what the object inherits from, not a member of it.
  private func key(_ key: String) -> String {
    key == "__proto__" ? "[\"__proto__\"]" : TypeScript.key(key)
  }

  private func schema(_ type: ValueType) -> String {
    switch type {
    case .string: "z.string()"
    case .number: "z.number()"
    case .boolean: "z.boolean()"
    case .stringOrNumber: "z.union([z.string(), z.number()])"
    case .unknown: "z.unknown()"
    case .anyObject: "z.record(z.string(), z.unknown())"
    case .array(let element): "z.array(\(schema(element)))"
    case .literal(let literal): "z.literal(\(TypeScript.literal(literal)))"
    case .choice(let texts): "z.enum([\(texts.map(TypeScript.literal).joined(separator: ", "))])"
    case .named(let name): name.joined
    }
  }
}
