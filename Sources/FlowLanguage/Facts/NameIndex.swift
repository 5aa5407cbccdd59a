package import JSONText

/// Finds the position of a name by its bytes, so that no string is made of a key that is only looked up.
package struct NameIndex: Sendable {
  private let names: [[UInt8]]
  // Positions in `names` plus one, by hash with linear probing; 0 is free. Never full.
  private let slots: [UInt16]

  /// An index of different names.
  package init(_ names: some Sequence<String>) {
    let names = names.map { Array($0.utf8) }
    var slots = [UInt16](repeating: 0, count: Self.size(for: names.count))
    for (position, name) in names.enumerated() {
      var slot = Self.hash(name) & (slots.count - 1)
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

  private static func hash(_ bytes: some Collection<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ (hash >> 15))
  }

  func position(of bytes: some Collection<UInt8>) -> Int? {
    var slot = Self.hash(bytes) & (slots.count - 1)
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if names[position].elementsEqual(bytes) { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  func position(of name: String) -> Int? { position(of: name.utf8) }

  /// The position of what a key or string says; nil for other kinds.
  package func position(of node: JSONNode) -> Int? {
    guard node.kind == .string else { return nil }
    let bytes = node.document.bytes[node.contentRange]
    if let position = position(of: bytes) { return position }
    return bytes.contains(UInt8(ascii: "\\")) ? node.string.flatMap { position(of: $0) } : nil
  }
}
