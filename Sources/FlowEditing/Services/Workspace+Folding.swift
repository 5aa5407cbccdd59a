import JSONText

extension Workspace {
  /// The parts of a text that can be folded away: objects and arrays of more than one line, and long texts like images.
  public func folds(_ path: String) -> [Fold] {
    guard let document = document(path) else { return [] }
    var folds: [Fold] = []
    collect(document.json.root, document.lines, &folds)
    return folds
  }

  /// In bytes; base64 of the smallest picture is longer.
  private static let longText = 400

  private func collect(_ node: JSONNode, _ lines: LineTable, _ folds: inout [Fold]) {
    switch node.kind {
    case .object, .array:
      let isLong = lines.position(at: node.range.lowerBound).line < lines.position(at: node.range.upperBound).line
      guard isLong else { break }
      folds.append(Fold(range: node.range, kind: node.kind == .object ? .object : .array))
    case .string where node.range.count > Self.longText: folds.append(Fold(range: node.range, kind: .text))
    default: return
    }
    for member in node.members { collect(member.value, lines, &folds) }
    for element in node.elements { collect(element, lines, &folds) }
  }

  /// The ranges that a selection at `offset` grows to, from the inside out: a name in a text, the content of the text,
  /// the value, the member, what is between the brackets, the brackets, and so on; each holds the one before it.
  public func selectionRanges(_ path: String, at offset: Int) -> [Range<Int>] {
    guard let document = document(path) else { return [] }
    var ranges: [Range<Int>] = [0..<document.bytes.count]
    var node = document.json.root
    func add(_ range: Range<Int>) {
      guard let last = ranges.last, range != last, !range.isEmpty, last.contains(range) else { return }
      ranges.append(range)
    }
    while true {
      guard node.range.touches(offset) else { break }
      add(node.range)
      if node.kind == .string {
        add(node.contentRange)
        add(Self.word(around: offset, in: node))
        break
      }
      if node.kind == .object || node.kind == .array {
        add(node.range.lowerBound + 1..<max(node.range.lowerBound + 1, node.range.upperBound - 1))
      }
      if let member = node.members.first(where: { $0.range.touches(offset) }) {
        add(member.range)
        node = member.key.range.touches(offset) ? member.key : member.value
      } else if let element = node.elements.first(where: { $0.range.touches(offset) }) {
        node = element
      } else {
        break
      }
    }
    return ranges.reversed()
  }

  /// The letters, digits and underscores around an offset.
  private static func word(around offset: Int, in node: JSONNode) -> Range<Int> {
    let (bytes, content) = (node.document.bytes, node.contentRange)
    var start = min(max(offset, content.lowerBound), content.upperBound)
    var end = start
    while start > content.lowerBound, bytes[start - 1].isWordByte { start -= 1 }
    while end < content.upperBound, bytes[end].isWordByte { end += 1 }
    return start..<end
  }
}

extension JSONMember {
  /// From the name to the end of the value, which may be missing.
  var range: Range<Int> {
    key.range.lowerBound..<max(key.range.upperBound, value.range.upperBound)
  }
}

extension UInt8 {
  /// Whether it is a letter, a digit, an underscore or part of a letter beyond ASCII.
  var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}

extension Range<Int> {
  /// Whether a cursor at an offset stands in it or at one of its ends.
  func touches(_ offset: Int) -> Bool { lowerBound <= offset && offset <= upperBound }
}
