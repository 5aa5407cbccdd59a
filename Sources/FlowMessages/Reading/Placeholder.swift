package import JSONText

/// Finds what template engines and collections replace before a message is sent.
///
/// Known are `{{…}}`, `${NAME}`, `<NAME>`, `%s` and `%(name)s`.
package enum Placeholder {
  /// Whether a text has one anywhere, so that its content and length are unknown.
  package static func isIn(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { end(of: bytes, at: $0) != nil }
  }

  /// Whether a value is a text with one in it.
  package static func isIn(_ node: JSONNode) -> Bool {
    guard node.kind == .string, node.document.bytes[node.range].contains(where: isOpening) else { return false }
    return node.string.map(isIn) ?? false
  }

  /// Whether a value is nothing but one, so that it may be of any type.
  package static func isWhole(_ node: JSONNode) -> Bool {
    guard let text = node.string else { return false }
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { $0 != space }), let last = bytes.lastIndex(where: { $0 != space })
    else {
      return false
    }
    return end(of: bytes, at: first) == last + 1
  }

  /// Whether a key of an object is one, so that its members are unknown.
  package static func isAmongKeys(of node: JSONNode) -> Bool {
    node.members.contains { isIn($0.key) }
  }

  private static let space = UInt8(ascii: " ")

  private static func isOpening(_ byte: UInt8) -> Bool {
    // A backslash may be the start of an escaped one.
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "\\")
  }

  /// Where a placeholder that starts at `start` ends; nil if none does.
  private static func end(of bytes: [UInt8], at start: Int) -> Int? {
    let rest = bytes[start...]
    if rest.starts(with: "{{".utf8) { return closing("}}", in: bytes, from: start + 2) }
    if rest.starts(with: "${".utf8) { return closing("}", in: bytes, from: start + 2) }
    if rest.starts(with: "%(".utf8) { return closing(")s", in: bytes, from: start + 2) }
    if rest.starts(with: "%s".utf8) {
      let next = start + 2
      return next < bytes.count && isLetter(bytes[next]) ? nil : next
    }
    guard rest.first == UInt8(ascii: "<"), start + 1 < bytes.count, isLetter(bytes[start + 1]) else { return nil }
    var position = start + 1
    while position < bytes.count, isNamePart(bytes[position]) { position += 1 }
    return position < bytes.count && bytes[position] == UInt8(ascii: ">") ? position + 1 : nil
  }

  /// The end of `mark`, if it follows with something before it.
  private static func closing(_ mark: String, in bytes: [UInt8], from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    var position = start + 1
    while position + mark.count <= bytes.count {
      if bytes[position..<position + mark.count].elementsEqual(mark) { return position + mark.count }
      position += 1
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF) || byte == UInt8(ascii: "_")
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".") || byte == space
  }
}
