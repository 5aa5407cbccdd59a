import FlowModel
import FlowTypes
import JSONText

extension FuzzTarget {
  /// Types of any flow, in all dialects: nothing traps, names are lawful and differ, and no text of the flow gets out of the
  /// quotes and comments that it stands in.
  static let types = FuzzTarget(name: "types") { (bytes) throws(BrokenProperty) in
    let flow = Flow(JSONDocument(parsing: bytes))
    guard !flow.screens.isEmpty, flow.screens.count < 40 else { return }
    let source = TypeSource([.init(flow, path: "any.json")])
    try requireClosed(FlowSource(flow, path: "any.json").text, "the source of the flow")
    for dialect in TypeSource.Dialect.allCases {
      let text = source.text(in: dialect)
      try require(text.hasSuffix("\n"), "\(dialect) ends with a line break")
      try requireClosed(text, dialect.rawValue, isPython: dialect == .typedDict || dialect == .pydantic)
      let names = SourceReader.names(in: text)
      try require(Set(names).count == names.count, "\(dialect): each type is there once")
    }
  }
}

/// Throws where a text of the flow may have got out of its quotes.
private func requireClosed(_ text: String, _ name: String, isPython: Bool = false) throws(BrokenProperty) {
  try require(
    text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control },
    "\(name) has no control characters"
  )
  var reader = SourceReader(text, isPython: isPython)
  try require(reader.read(), "\(name): quotes, comments and brackets are closed")
}

/// Reads source code as far as to know what is code and what stands in quotes and comments.
private struct SourceReader {
  private var rest: Substring.UnicodeScalarView
  private let isPython: Bool

  init(_ text: String, isPython: Bool) {
    rest = text[...].unicodeScalars
    self.isPython = isPython
  }

  /// The names of the types that are declared.
  static func names(in text: String) -> [String] {
    let words = ["export interface ", "export type ", "class "]
    return text.split(separator: "\n").compactMap { line in
      words.first { line.hasPrefix($0) }.map { word in
        String(line.dropFirst(word.count).prefix { $0 != " " && $0 != "(" })
      }
    }
  }

  /// Whether all that is opened is closed, in order.
  mutating func read() -> Bool {
    var open: [Unicode.Scalar] = []
    while let scalar = rest.first {
      if isPython
        ? skip("#", until: "\n") || skip("\"\"\"", until: "\"\"\"") : skip("//", until: "\n") || skip("/*", until: "*/")
      {
        continue
      }
      rest.removeFirst()
      switch scalar {
      case "\"": guard skipQuotes() else { return false }
      case "{": open.append("}")
      case "[": open.append("]")
      case "(": open.append(")")
      case "}", "]", ")": guard open.popLast() == scalar else { return false }
      default: break
      }
    }
    return open.isEmpty
  }

  /// Skips what begins with one mark and ends with another; false where something else stands.
  private mutating func skip(_ start: String, until end: String) -> Bool {
    guard rest.starts(with: start.unicodeScalars) else { return false }
    rest = rest.dropFirst(start.unicodeScalars.count)
    while !rest.isEmpty, !rest.starts(with: end.unicodeScalars) {
      if isPython, rest.first == "\\", start != "#" { rest = rest.dropFirst() }
      rest = rest.dropFirst()
    }
    rest = rest.dropFirst(end.unicodeScalars.count)
    return true
  }

  private mutating func skipQuotes() -> Bool {
    while let scalar = rest.popFirst() {
      if scalar == "\"" { return true }
      if scalar == "\n" { return false }
      if scalar == "\\" { _ = rest.popFirst() }
    }
    return false
  }
}
