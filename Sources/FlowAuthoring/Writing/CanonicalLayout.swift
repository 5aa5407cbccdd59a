import FlowLanguage
package import JSONText

/// Lays out a JSON text the one way that everybody's editor and diff agree on.
///
/// Two spaces a level, one member a line, members of flows in the order in which the language describes them, short
/// arrays of scalars on one line. Values keep their spelling, byte for byte.
package struct CanonicalLayout {
  /// The columns that an array of scalars may fill.
  private static let width = 80
  /// The most bytes that a text has: the indents of deep nesting could make gigabytes of a small file.
  package static let limit = 10 * 1024 * 1024

  private let document: JSONDocument
  private let isFlow: Bool
  private let lineBreak: [UInt8]
  private var output: [UInt8] = []

  private init(_ document: JSONDocument, isFlow: Bool) {
    self.document = document
    self.isFlow = isFlow
    let firstBreak = document.bytes.firstIndex(of: UInt8(ascii: "\n"))
    let hasReturns = firstBreak.map { $0 > 0 && document.bytes[$0 - 1] == UInt8(ascii: "\r") } ?? false
    lineBreak = Array((hasReturns ? "\r\n" : "\n").utf8)
  }

  /// The text of `document` in canonical layout; nil if it has faults, which no layout could keep, or would be longer
  /// than ``limit``.
  package static func text(of document: JSONDocument, isFlow: Bool) -> [UInt8]? {
    guard document.faults.isEmpty, document.root.kind != .missing else { return nil }
    var layout = CanonicalLayout(document, isFlow: isFlow)
    layout.output.reserveCapacity(document.bytes.count)
    layout.write(document.root, isFlow ? .object(.flow) : .any, indent: 0, column: 0)
    layout.output += layout.lineBreak
    return layout.output.count <= limit ? layout.output : nil
  }

  /// The lines of a part of a flow, with the levels that they are indented by; its first line begins at `column`.
  static func lines(of document: JSONDocument, _ shape: ValueShape, column: Int) -> [(level: Int, text: String)] {
    var layout = CanonicalLayout(document, isFlow: true)
    layout.write(document.root, shape, indent: 0, column: column)
    return String(decoding: layout.output, as: UTF8.self).split(separator: "\n").map { line in
      let blanks = line.prefix { $0 == " " }
      return (blanks.count / 2, String(line[blanks.endIndex...]))
    }
  }

  private mutating func write(_ node: JSONNode, _ shape: ValueShape, indent: Int, column: Int) {
    switch node.kind {
    case .object: writeObject(node, shape, indent: indent)
    case .array: writeArray(node, shape, indent: indent, column: column)
    default: output += document.bytes[node.range]
    }
  }

  private mutating func writeObject(_ node: JSONNode, _ shape: ValueShape, indent: Int) {
    let members = ordered(node, shape)
    guard !members.isEmpty else { return output += "{}".utf8 }
    output.append(UInt8(ascii: "{"))
    for (index, (member, shape)) in members.enumerated() where output.count <= Self.limit {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      breakLine(indent + 1)
      let key = document.bytes[member.key.range]
      output += key
      output += ": ".utf8
      let column = 2 * (indent + 1) + String(decoding: key, as: UTF8.self).count + 2
      write(member.value, shape, indent: indent + 1, column: column)
    }
    breakLine(indent)
    output.append(UInt8(ascii: "}"))
  }

  private mutating func writeArray(_ node: JSONNode, _ shape: ValueShape, indent: Int, column: Int) {
    let elements = node.elements
    guard !elements.isEmpty else { return output += "[]".utf8 }
    if let line = oneLine(elements, column: column) { return output += line }
    output.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() where output.count <= Self.limit {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      breakLine(indent + 1)
      write(element, FlowShape.element(of: shape), indent: indent + 1, column: 2 * (indent + 1))
    }
    breakLine(indent)
    output.append(UInt8(ascii: "]"))
  }

  /// An array of scalars on one line; nil if it holds others or is too long.
  private func oneLine(_ elements: [JSONNode], column: Int) -> [UInt8]? {
    var line = Array("[".utf8)
    for (index, element) in elements.enumerated() {
      guard element.kind != .object, element.kind != .array, line.count < 4 * Self.width else { return nil }
      if index > 0 { line += ", ".utf8 }
      line += document.bytes[element.range]
    }
    line.append(UInt8(ascii: "]"))
    // One column is for the comma that may follow.
    return column + String(decoding: line, as: UTF8.self).count < Self.width ? line : nil
  }

  private mutating func breakLine(_ indent: Int) {
    output += lineBreak
    for _ in 0..<indent * 2 { output.append(UInt8(ascii: " ")) }
  }

  /// The members with what their values are: known ones in the order of the language, the others after them as they are.
  private func ordered(_ node: JSONNode, _ shape: ValueShape) -> [(member: JSONMember, shape: ValueShape)] {
    guard isFlow, let known = FlowShape.properties(of: shape, node) else {
      let inner: ValueShape = if case .map(let value) = shape { value } else { .any }
      return node.members.map { ($0, inner) }
    }
    let ranks = Dictionary(known.enumerated().map { (JSONName($0.element.name), $0.offset) }) { first, _ in first }
    let ranked = node.members.enumerated().map { (offset: $0.offset, member: $0.element, rank: ranks[$0.element.name]) }
    return ranked.sorted { ($0.rank ?? .max, $0.offset) < ($1.rank ?? .max, $1.offset) }.map { item in
      (item.member, item.rank.map { known[$0].shape } ?? .any)
    }
  }
}
