import FlowLanguage
import JSONText

/// How a text is laid out, so that what is added to it looks the same.
struct TextStyle {
  private let document: JSONDocument
  private let lineBreak: String
  private let colon: String
  private let unit: String

  /// The style of a text, told by its first line break, colon and indent; two spaces a level if there is none.
  init(of document: JSONDocument) {
    self.document = document
    let bytes = document.bytes
    let firstBreak = bytes.firstIndex(of: UInt8(ascii: "\n"))
    let hasReturns = firstBreak.map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
    lineBreak = hasReturns ? "\r\n" : "\n"
    let member = document.root.members.first { _ in true }
    let colonEnd = member.map { $0.key.range.upperBound..<$0.value.range.lowerBound }
    colon = colonEnd.map { $0.count > 1 ? ": " : ":" } ?? ": "
    let indent = member.flatMap { TextStyle.indent(at: $0.key.range.lowerBound, in: bytes) } ?? ""
    unit = indent.isEmpty ? "  " : indent
  }

  /// Whether a value has its container's other values on its line.
  func isInline(_ node: JSONNode) -> Bool { node.parent.map(isInline(childrenOf:)) ?? false }

  /// Whether the children of a container stand on one line with its opening bracket; an empty one is as its own parent.
  func isInline(childrenOf node: JSONNode) -> Bool {
    let first = node.kind == .object ? node.members.first { _ in true }?.key : node.element(at: 0)
    guard let first else { return isInline(node) }
    return TextStyle.indent(at: first.range.lowerBound, in: document.bytes) == nil
  }

  /// What stands between the comma and the next child.
  func separator(before child: Range<Int>?, isInline: Bool) -> String {
    guard !isInline else { return colon == ":" ? "" : " " }
    return lineBreak + (child.flatMap { TextStyle.indent(at: $0.lowerBound, in: document.bytes) } ?? "")
  }

  /// A member's name with its colon.
  func key(_ name: String) -> String { JSONPrinter.quoted(name) + colon }

  /// A value as it stands beside a sibling, or in the place of it; `name` is that of its member.
  func text(
    of value: WrittenValue,
    shape: ValueShape,
    beside sibling: JSONNode,
    isInline: Bool,
    name: String? = nil
  ) -> String {
    let base = TextStyle.lineIndent(at: sibling.range.lowerBound, in: document.bytes)
    if case .kept(let node) = value, node.document.root == document.root {
      return moved(node, to: base)
    }
    if isInline { return colon == ":" ? JSONPrinter().print(value.json) : onOneLine(value.json) }
    let parsed = JSONDocument(parsing: JSONPrinter().print(value.json))
    let column = base.count + (name.map { key($0).count } ?? 0)
    let lines = CanonicalLayout.lines(of: parsed, shape, column: column)
    return lines.map { String(repeating: unit, count: $0.level) + $0.text }.joined(separator: lineBreak + base)
  }

  /// What was read elsewhere, with the indent of its new place.
  private func moved(_ node: JSONNode, to base: String) -> String {
    let from = TextStyle.lineIndent(at: node.range.lowerBound, in: document.bytes)
    guard from != base else { return node.sourceText }
    let lines = node.sourceText.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { position, line in
      position > 0 && line.hasPrefix(from) ? base + line.dropFirst(from.count) : String(line)
    }.joined(separator: "\n")
  }

  private func onOneLine(_ value: JSONValue) -> String {
    switch value {
    case .array(let elements): "[" + elements.map(onOneLine).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { JSONPrinter.quoted($0.key) + ": " + onOneLine($0.value) }.joined(separator: ", ") + "}"
    case .null, .bool, .number, .string: JSONPrinter().print(value)
    }
  }

  /// The blanks between the start of the line and `offset`; nil if something else stands there.
  private static func indent(at offset: Int, in bytes: [UInt8]) -> String? {
    let blanks = lineIndent(at: offset, in: bytes)
    let start = offset - blanks.utf8.count
    return start > 0 && bytes[start - 1] == UInt8(ascii: "\n") ? blanks : nil
  }

  /// The blanks that the line of `offset` begins with, up to `offset`.
  private static func lineIndent(at offset: Int, in bytes: [UInt8]) -> String {
    let before = bytes[..<min(offset, bytes.count)]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let blanks = before[start...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return String(decoding: blanks, as: UTF8.self)
  }
}
