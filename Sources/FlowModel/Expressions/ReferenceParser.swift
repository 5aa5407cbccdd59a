import JSONText

/// Reads what stands between `${` and `}`, and says what is wrong with it.
struct ReferenceParser {
  private let text: [UInt8]
  /// From `$` to behind `}`.
  private let place: Range<Int>
  /// Where the decoded text begins, by which places are told.
  private let base: Int

  /// A reference in `range` of bytes of which the decoded text begins at `base`.
  init(bytes: [UInt8], range: Range<Int>, base: Int = 0) {
    text = bytes
    place = range
    self.base = base
  }

  private var range: Range<Int> { place.lowerBound - base..<place.upperBound - base }

  private var inner: Range<Int> {
    place.lowerBound + 2..<Swift.max(place.lowerBound + 2, place.upperBound - 1)
  }

  func parse() throws(ExpressionFault) -> FlowBinding {
    guard let parts = ReferenceParts(text.span, place) else { throw fault() }
    return FlowBinding(parts, in: text, range: place, base: base)
  }

  private func fault() -> ExpressionFault {
    guard text.span.isPath(inner) else { return faultOfNames() }
    let names = text.span.eachName(in: inner).map { String(decoding: text[$0], as: UTF8.self) }
    guard names[0] == "screen" else { return ExpressionFault(.unknownRoot(names[0]), range) }
    guard names.count > 2 else { return ExpressionFault(.incompleteScreenReference, range) }
    let member = names.dropFirst(2).joined(separator: ".")
    return ExpressionFault(.missingSection(screen: names[1], member: member), range)
  }

  /// What is wrong with a text that is not just names and dots.
  private func faultOfNames() -> ExpressionFault {
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
