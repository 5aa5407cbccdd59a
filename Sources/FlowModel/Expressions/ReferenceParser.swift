import JSONText

/// Reads what stands between `${` and `}`.
struct ReferenceParser {
  let bytes: [UInt8]
  /// From `$` to behind `}`.
  let range: Range<Int>

  private var inner: Range<Int> {
    range.lowerBound + 2..<Swift.max(range.lowerBound + 2, range.upperBound - 1)
  }

  func parse() throws(ExpressionFault) -> FlowBinding {
    var names = try names()
    guard let root = names.first else { throw ExpressionFault(.emptyReference, range) }
    switch root.name.text {
    case "data", "form":
      names.removeFirst()
      return FlowBinding(screen: nil, source: root.name.text == "data" ? .data : .form, path: names, range: range)
    case "screen": return try globalReference(names)
    default: throw ExpressionFault(.unknownRoot(root.name.text), range)
    }
  }

  private func globalReference(_ names: [FlowBinding.Name]) throws(ExpressionFault) -> FlowBinding {
    guard names.count >= 3 else { throw ExpressionFault(.incompleteScreenReference, range) }
    guard let source = FlowBinding.Source(rawValue: names[2].name.text) else {
      let member = names.dropFirst(2).map(\.name.text).joined(separator: ".")
      throw ExpressionFault(.missingSection(screen: names[1].name.text, member: member), range)
    }
    return FlowBinding(screen: names[1], source: source, path: Array(names.dropFirst(3)), range: range)
  }

  /// The names between the dots.
  private func names() throws(ExpressionFault) -> [FlowBinding.Name] {
    var names: [FlowBinding.Name] = []
    names.reserveCapacity(4)
    var start = inner.lowerBound
    for position in inner.lowerBound...inner.upperBound {
      if position < inner.upperBound, bytes[position] != UInt8(ascii: ".") {
        guard bytes[position].isNameByte else { throw fault() }
        continue
      }
      if start == position { throw fault() }
      names.append(
        .init(name: JSONName(String(decoding: bytes[start..<position], as: UTF8.self)), range: start..<position)
      )
      start = position + 1
    }
    return names
  }

  /// What is wrong with a text that is not just names and dots.
  private func fault() -> ExpressionFault {
    let text = String(decoding: bytes[inner], as: UTF8.self)
    if text.utf8.allSatisfy(\.isBlank) { return ExpressionFault(.emptyReference, range) }
    let compact = text.filter { !$0.isWhitespace }
    if compact.utf8.count < text.utf8.count, compact.utf8.allSatisfy({ $0.isNameByte || $0 == UInt8(ascii: ".") }) {
      return ExpressionFault(.spacesInReference(compact), range)
    }
    if text.contains("||") || text.contains("??") {
      return ExpressionFault(.expressionInReference(.defaultValue), range)
    }
    if text.contains("?") { return ExpressionFault(.expressionInReference(.ternary), range) }
    if text.contains("(") { return ExpressionFault(.expressionInReference(.methodCall), range) }
    if text.contains(where: { "=<>!&+*/%".contains($0) }) {
      return ExpressionFault(.expressionInReference(.comparison), range)
    }
    if text.contains("[") { return ExpressionFault(.elementIndex, range) }
    return ExpressionFault(.malformedPath(text), range)
  }
}

extension UInt8 {
  /// Whether it can stand in a name of a reference: word characters, the hyphen, and letters beyond ASCII.
  var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
      true
    // Ids of screens could have a comma up to 6.3.
    case UInt8(ascii: ","): true
    default: false
    }
  }

  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
