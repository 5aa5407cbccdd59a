/// Finds the position of a name by its bytes, so that no string is made of a key that is only looked up.
package struct NameIndex: Sendable {
  private let names: [String]
  // Positions in `names` plus one, by hash with linear probing; 0 is free. Never full.
  private let slots: [UInt16]

  /// An index of different names.
  package init(_ names: some Sequence<String>) {
    let names = Array(names)
    var slots = [UInt16](repeating: 0, count: Self.size(for: names.count))
    for (position, name) in names.enumerated() {
      let bytes = Array(name.utf8)
      var slot = Self.hash(bytes.span, 0..<bytes.count) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt16(truncatingIfNeeded: position + 1)
    }
    self.names = names
    self.slots = slots
  }

  private static func size(for count: Int) -> Int {
    var size = 4
    while size < count * 2 + 1 { size *= 2 }
    return size
  }

  /// Made of the length and three of the bytes: names of a language differ in these, and a search among few names need
  /// not fear names that collide.
  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    guard let last = range.last else { return 0 }
    let middle = bytes[range.lowerBound + range.count / 2]
    let hash =
      UInt32(truncatingIfNeeded: range.count) &* 0x9E37_79B1 &+ UInt32(bytes[range.lowerBound]) &* 0x85EB_CA77
      &+ UInt32(middle) &* 0xC2B2_AE3D &+ UInt32(bytes[last]) &* 0x27D4_EB2F
    return Int(hash >> 15)
  }

  private func position(of bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var slot = Self.hash(bytes, range) & (slots.count - 1)
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      let name = names[position]
      if name.utf8.count == range.count, ByteScan.isEqual(bytes, range, name) { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The position of a name.
  package func position(of name: String) -> Int? {
    let bytes = Array(name.utf8)
    return position(of: bytes.span, 0..<bytes.count)
  }

  /// The position of a name.
  package func position(of name: JSONName) -> Int? { position(of: name.text) }

  /// The position of what a key or string says; nil for other kinds.
  package func position(of node: JSONNode) -> Int? {
    let record = node.record
    guard record.kind == .string else { return nil }
    guard !record.flags.contains(.hasEscapes) else { return node.string.flatMap { position(of: $0) } }
    let bytes = node.document.storage.bytes
    return position(of: bytes.span, record.contentRange)
  }
}
