import JSONText

/// Reads what stands between `${` and `}`.
struct ReferenceParser {
  /// From `$` to behind `}`.
  private let text: ArraySlice<UInt8>
  /// Where the text begins of which the places are told.
  private let base: Int

  /// A reference in the bytes of a decoded text.
  init(bytes: [UInt8], range: Range<Int>) {
    text = bytes[range]
    base = 0
  }

  /// A reference that is a whole text, wherever that stands.
  init(whole text: ArraySlice<UInt8>) {
    self.text = text
    base = text.startIndex
  }

  private var range: Range<Int> { text.startIndex - base..<text.endIndex - base }

  private var inner: Range<Int> {
    text.startIndex + 2..<Swift.max(text.startIndex + 2, text.endIndex - 1)
  }

  func parse() throws(ExpressionFault) -> FlowBinding {
    try checkNames()
    let root = endOfName(inner.lowerBound)
    let name = text[inner.lowerBound..<root]
    if name.elementsEqual("data".utf8) {
      return FlowBinding(screen: nil, source: .data, path: names(from: root + 1), range: range)
    }
    if name.elementsEqual("form".utf8) {
      return FlowBinding(screen: nil, source: .form, path: names(from: root + 1), range: range)
    }
    guard name.elementsEqual("screen".utf8) else {
      throw ExpressionFault(.unknownRoot(String(decoding: name, as: UTF8.self)), range)
    }
    return try globalReference(names(from: root + 1))
  }

  /// A reference with the names behind `screen`.
  private func globalReference(_ names: [FlowBinding.Name]) throws(ExpressionFault) -> FlowBinding {
    guard names.count >= 2 else { throw ExpressionFault(.incompleteScreenReference, range) }
    guard let source = FlowBinding.Source(rawValue: names[1].name.text) else {
      let member = names.dropFirst().map(\.name.text).joined(separator: ".")
      throw ExpressionFault(.missingSection(screen: names[0].name.text, member: member), range)
    }
    return FlowBinding(screen: names[0], source: source, path: Array(names.dropFirst(2)), range: range)
  }

  /// Whether there is nothing but names with a dot between each two.
  private func checkNames() throws(ExpressionFault) {
    var isInName = false
    for position in inner {
      if text[position] == UInt8(ascii: ".") {
        guard isInName else { throw fault() }
        isInName = false
      } else {
        guard text[position].isNameByte else { throw fault() }
        isInName = true
      }
    }
    guard isInName else { throw fault() }
  }

  private func endOfName(_ start: Int) -> Int {
    text[start..<inner.upperBound].firstIndex(of: UInt8(ascii: ".")) ?? inner.upperBound
  }

  /// The names from a position on.
  private func names(from start: Int) -> [FlowBinding.Name] {
    var names: [FlowBinding.Name] = []
    var start = start
    while start < inner.upperBound {
      let end = endOfName(start)
      let name = JSONName(String(decoding: text[start..<end], as: UTF8.self))
      names.append(FlowBinding.Name(name: name, range: start - base..<end - base))
      start = end + 1
    }
    return names
  }

  /// What is wrong with a text that is not just names and dots.
  private func fault() -> ExpressionFault {
    let text = String(decoding: text[inner], as: UTF8.self)
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
