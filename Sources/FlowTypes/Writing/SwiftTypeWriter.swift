/// Writes types as `Codable` values of Swift, those of a flow in a name space of their own.
struct SwiftTypeWriter {
  func write(_ modules: [FlowModule]) -> String {
    var lines = SourceLines()
    for note in FlowModule.heading(modules) { lines.add("// " + QuotedText.line(note)) }
    for module in modules where !module.declarations.isEmpty {
      lines.add("")
      SwiftSource.write([Note("The types of", foreign: module.title)], 0, &lines)
      lines.add("public enum \(module.name) {")
      for (index, declaration) in module.declarations.enumerated() {
        if index > 0 { lines.add("") }
        write(declaration, &lines)
      }
      SwiftHelpers(module).write(&lines)
      lines.add("}")
    }
    return lines.text
  }

  private func write(_ declaration: TypeDeclaration, _ lines: inout SourceLines) {
    SwiftSource.write(declaration.notes, 1, &lines)
    switch declaration.body {
    case .union(let alternatives): SwiftUnion(declaration.name, alternatives).write(&lines)
    case .record(let record): SwiftRecord(declaration.name, record).write(&lines)
    }
  }
}

/// What all parts of written Swift have in common.
enum SwiftSource {
  static func literal(_ text: String) -> String { QuotedText.literal(text, escape: QuotedText.swift) }

  static func literal(_ literal: Literal) -> String {
    switch literal {
    case .text(let text): self.literal(text)
    case .integer(let number): String(number)
    case .boolean(let flag): String(flag)
    }
  }

  static func write(_ notes: [Note], _ depth: Int, _ lines: inout SourceLines) {
    for note in notes { lines.add("/// " + QuotedText.line(note), depth) }
  }

  static func type(_ type: ValueType) -> String {
    switch type {
    case .string, .choice, .literal(.text): "String"
    case .number: "Double"
    case .literal(.integer): "Int"
    case .boolean, .literal(.boolean): "Bool"
    case .stringOrNumber: "TextOrNumber"
    case .unknown: "JSON"
    case .anyObject: "[String: JSON]"
    case .array(let element): "[\(self.type(element))]"
    case .named(let name): name.name
    }
  }
}

/// Writes a union: a case for each alternative, and the first that fits is what was read.
struct SwiftUnion {
  private let name: TypeName
  private let cases: [(name: String, type: String)]

  init(_ name: TypeName, _ alternatives: [TypeName]) {
    self.name = name
    var names = NameTable(reserved: ReservedNames.swiftMembers)
    cases = alternatives.map { alternative in
      (names.unique(alternative.name.prefix(1).lowercased() + alternative.name.dropFirst()), alternative.name)
    }
  }

  func write(_ lines: inout SourceLines) {
    lines.add("public enum \(name.name): Codable, Hashable, Sendable {", 1)
    for (name, type) in cases { lines.add("case \(name)(\(type))", 2) }
    lines.add("")
    lines.add("public init(from decoder: any Decoder) throws {", 2)
    for (index, (name, type)) in cases.enumerated() {
      lines.add("\(index == 0 ? "if" : "} else if") let value = try? \(type)(from: decoder) {", 3)
      lines.add("self = .\(name)(value)", 4)
    }
    lines.add("} else {", 3)
    lines.add("throw DecodingError.dataCorrupted(", 4)
    lines.add(".init(codingPath: decoder.codingPath, debugDescription: \"none of the types of \(name.name)\")", 5)
    lines.add(")", 4)
    lines.add("}", 3)
    lines.add("}", 2)
    lines.add("")
    lines.add("public func encode(to encoder: any Encoder) throws {", 2)
    lines.add("switch self {", 3)
    for (name, _) in cases { lines.add("case .\(name)(let value): try value.encode(to: encoder)", 3) }
    lines.add("}", 3)
    lines.add("}", 2)
    lines.add("}", 1)
  }
}
