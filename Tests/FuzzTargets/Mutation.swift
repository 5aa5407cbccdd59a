import JSONText

/// Changes of a text that keep most of what it means, so that they get past the parser.
package enum Mutation {
  /// The text with one change: of a value, a key, a word in a string, a member or element, or of a single byte.
  package static func changed(_ bytes: [UInt8], _ random: inout Generator) -> [UInt8] {
    let document = JSONDocument(parsing: bytes)
    guard random.next(below: 8) > 0, let place = place(in: document, &random),
      let edit = edit(of: place, in: document, &random), let changed = try? [edit].applied(to: bytes)
    else { return changedByte(bytes, &random) }
    return changed
  }

  private static let palette = Array("{}[]\",:'\\/ \n\t0aeu-.#=;é“`$(".utf8) + [0, 0x7F, 0x80, 0xC0, 0xED, 0xFF]

  /// One byte is replaced, inserted or taken out.
  package static func changedByte(_ bytes: [UInt8], _ random: inout Generator) -> [UInt8] {
    var bytes = bytes
    let place = random.next(below: bytes.count + 1)
    let byte = palette[random.next(below: palette.count)]
    switch random.next(below: 3) {
    case 0 where place < bytes.count: bytes[place] = byte
    case 1 where place < bytes.count: bytes.remove(at: place)
    default: bytes.insert(byte, at: place)
    }
    return bytes
  }

  /// A value somewhere in the document: the way down is chosen at random, so that no depth is preferred.
  private static func place(in document: JSONDocument, _ random: inout Generator) -> JSONNode? {
    var node = document.root
    while let next = random.pick(node.parts), random.next(below: 5) > 0 || node == document.root { node = next }
    return node.kind == .missing ? nil : node
  }

  private static func edit(of node: JSONNode, in document: JSONDocument, _ random: inout Generator) -> TextEdit? {
    switch random.next(below: 7) {
    case 0: return TextEdit(range: node.range, text: value(&random))
    case 1: return place(in: document, &random).map { TextEdit(range: node.range, text: $0.sourceText) }
    case 2: return inserted(beside: node, place(in: document, &random)?.sourceText ?? "1")
    case 3: return inserted(beside: node, value(&random))
    case 4: return removed(node)
    case 5: return renamed(node, &random)
    default: return node.kind == .string ? rewritten(node, &random) : TextEdit(range: node.range, text: value(&random))
    }
  }

  /// A small value, mostly a string with words of the language.
  private static func value(_ random: inout Generator) -> String {
    switch random.next(below: 8) {
    case 0: ["true", "false", "null", "0", "-1.5e3", "{}", "[]", "[[]]"][random.next(below: 8)]
    case 1: "{\"\(word(&random))\": \"\(word(&random))\"}"
    case 2: "[\"\(word(&random))\"]"
    case 3: "\"\(word(&random))\(word(&random))\""
    default: "\"\(word(&random))\""
    }
  }

  private static func word(_ random: inout Generator) -> String { Words.all[random.next(below: Words.all.count)] }

  private static func inserted(beside node: JSONNode, _ text: String) -> TextEdit? {
    guard let parent = node.parent, parent != node else { return nil }
    let key = parent.kind == .object ? "\"k\": " : ""
    return TextEdit(range: node.range.upperBound..<node.range.upperBound, text: ", \(key)\(text)")
  }

  /// Takes a member or element out, with one of the commas around it.
  private static func removed(_ node: JSONNode) -> TextEdit? {
    guard let parent = node.parent, parent != node else { return nil }
    let ranges =
      parent.kind == .object
      ? parent.members.map { $0.key.range.lowerBound..<max($0.key.range.lowerBound, $0.value.range.upperBound) }
      : parent.elements.map(\.range)
    guard let index = ranges.firstIndex(where: { $0.upperBound == node.range.upperBound }) else { return nil }
    let start = index > 0 ? ranges[index - 1].upperBound : ranges[index].lowerBound
    let end = index > 0 || index + 1 == ranges.count ? ranges[index].upperBound : ranges[index + 1].lowerBound
    return start <= end ? TextEdit(range: start..<end, text: "") : nil
  }

  private static func renamed(_ node: JSONNode, _ random: inout Generator) -> TextEdit? {
    guard let parent = node.parent, let member = parent.members.first(where: { $0.value == node }) else { return nil }
    return random.next(below: 2) == 0
      ? TextEdit(range: member.key.contentRange, text: word(&random)) : rewritten(member.key, &random)
  }

  /// Puts a word in the place of a part of a string.
  private static func rewritten(_ node: JSONNode, _ random: inout Generator) -> TextEdit {
    let content = node.contentRange
    let start = content.lowerBound + random.next(below: content.count + 1)
    let end = start + random.next(below: content.upperBound - start + 1)
    return TextEdit(range: start..<end, text: random.next(below: 3) == 0 ? "" : word(&random))
  }
}

extension JSONNode {
  /// What the value holds.
  fileprivate var parts: [JSONNode] { kind == .object ? members.map(\.value) : kind == .array ? Array(elements) : [] }
}
