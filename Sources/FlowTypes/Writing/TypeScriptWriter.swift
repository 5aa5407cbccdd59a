/// Writes types as TypeScript's own, which cost nothing when a program runs.
struct TypeScriptWriter {
  let isDeclarationFile: Bool

  func write(_ modules: [FlowModule]) -> String {
    var lines = SourceLines()
    for note in FlowModule.heading(modules) { lines.add("// " + TypeScript.comment(note)) }
    for module in modules {
      for declaration in module.declarations { write(declaration, &lines) }
      if let notices = module.errorNotices, !isDeclarationFile { TypeScript.writeGuard(notices, &lines) }
    }
    // Without any export the file would not be a module.
    if modules.allSatisfy(\.declarations.isEmpty) { lines.add("\nexport {};") }
    return lines.text
  }

  private func write(_ declaration: TypeDeclaration, _ lines: inout SourceLines) {
    lines.add("")
    TypeScript.write(declaration.notes, 0, &lines)
    let name = declaration.name.joined
    switch declaration.body {
    case .union(let alternatives):
      lines.add("export type \(name) =")
      for (index, alternative) in alternatives.enumerated() {
        lines.add("| \(alternative.joined)" + (index == alternatives.count - 1 ? ";" : ""), 1)
      }
    case .record(let record) where record.members.isEmpty && record.others == .refused:
      lines.add("export type \(name) = Record<string, never>;")
    case .record(let record):
      lines.add("export interface \(name) {")
      for member in record.members {
        TypeScript.write(member.notes, 1, &lines)
        let mark = member.isRequired ? "" : "?"
        lines.add("\(TypeScript.key(member.key))\(mark): \(type(member.type));", 1)
      }
      if record.others == .kept { lines.add("[key: string]: unknown;", 1) }
      lines.add("}")
    }
  }

  private func type(_ type: ValueType) -> String {
    switch type {
    case .string: "string"
    case .number: "number"
    case .boolean: "boolean"
    case .stringOrNumber: "string | number"
    case .unknown: "unknown"
    case .anyObject: "{ [key: string]: unknown }"
    case .array(let element): "Array<\(self.type(element))>"
    case .literal(let literal): TypeScript.literal(literal)
    case .choice(let texts): texts.map(TypeScript.literal).joined(separator: " | ")
    case .named(let name): name.joined
    }
  }
}

/// What the two kinds of TypeScript have in common.
enum TypeScript {
  static func literal(_ text: String) -> String { QuotedText.literal(text, escape: QuotedText.javaScript) }

  static func literal(_ literal: Literal) -> String {
    switch literal {
    case .text(let text): self.literal(text)
    case .integer(let number): String(number)
    case .boolean(let flag): String(flag)
    }
  }

  /// A key as it is, in quotes where it is not a plain name.
  static func key(_ key: String) -> String {
    let isPlain = key.utf8.allSatisfy { $0 < 0x80 && (isalnum($0) || $0 == UInt8(ascii: "_")) }
    let beginsPlain = key.utf8.first.map { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    return isPlain && beginsPlain ? key : literal(key)
  }

  private static func isalnum(_ byte: UInt8) -> Bool {
    Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber
  }

  /// A note that can't end the comment that it stands in.
  static func comment(_ note: Note) -> String {
    String(QuotedText.line(note).replacing("*/", with: "*\\/"))
  }

  static func write(_ notes: [Note], _ depth: Int, _ lines: inout SourceLines) {
    guard !notes.isEmpty else { return }
    guard notes.count > 1 else { return lines.add("/** \(comment(notes[0])) */", depth) }
    lines.add("/**", depth)
    for note in notes { lines.add(" * " + comment(note), depth) }
    lines.add(" */", depth)
  }

  /// A function that distinguishes error notices from requests: they differ only in their data, which compilers do not
  /// look into.
  static func writeGuard(_ notices: FlowModule.ErrorNotices, _ lines: inout SourceLines) {
    let alternatives = notices.alternatives.map(\.joined).joined(separator: " | ")
    let word = notices.request.flow
    lines.add("")
    write(
      [
        Note("Whether a request only tells that the last answer could not be used."),
        Note("Ask this first: what is left is told apart by 'action', 'screen' and what else is always the same."),
      ],
      0,
      &lines
    )
    lines.add("export function is\(word)ErrorNotice(")
    lines.add("request: \(notices.request.joined),", 1)
    lines.add("): request is \(alternatives) {")
    lines.add("const data: object = (\"data\" in request ? request.data : undefined) ?? {};", 1)
    lines.add("const keys = Object.keys(data);", 1)
    lines.add("return (", 1)
    lines.add("(keys.includes(\"error\") || keys.includes(\"error_key\")) &&", 2)
    lines.add("keys.every((key) => [\"error\", \"error_key\", \"error_message\"].includes(key))", 2)
    lines.add(");", 1)
    lines.add("}")
  }
}
