package import JSONText

/// Gives each different name a number, so that names are compared as numbers: equal are those of the same bytes, not
/// those that only look alike.
package struct NameTable: Sendable {
  /// The bytes of all names, one after the other.
  private var bytes: [UInt8] = []
  /// Where the bytes of each name end.
  private var ends: [Int] = []
  // Numbers plus one, by hash with linear probing; 0 is free. Never more than half full.
  private var slots: [UInt32] = Array(repeating: 0, count: 256)

  /// A table without names.
  package init() {}

  /// How many different names there are.
  package var count: Int { ends.count }

  /// The bytes of a name.
  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// The name of a number.
  package func text(of number: Int) -> String {
    String(decoding: bytes[range(of: number)], as: UTF8.self)
  }

  /// The number of the name in a range of bytes, which gets one if it has none.
  package mutating func number(_ text: [UInt8], _ range: Range<Int>) -> Int {
    let slot = slot(of: text, range)
    if slots[slot] != 0 { return Int(slots[slot]) - 1 }
    bytes += text[range]
    ends.append(bytes.count)
    slots[slot] = UInt32(truncatingIfNeeded: ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  /// The number of the name in a range of bytes; nil if no name has these.
  package func known(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    let found = slots[slot(of: text, range)]
    return found == 0 ? nil : Int(found) - 1
  }

  /// Where a name stands, or where it would.
  private func slot(of text: [UInt8], _ range: Range<Int>) -> Int {
    var slot = Self.hash(text, range) & (slots.count - 1)
    while slots[slot] != 0, !isEqual(Int(slots[slot]) - 1, text, range) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func isEqual(_ number: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let known = self.range(of: number)
    guard known.count == range.count else { return false }
    for offset in 0..<range.count where bytes[known.lowerBound + offset] != text[range.lowerBound + offset] {
      return false
    }
    return true
  }

  /// FNV-1a.
  private static func hash(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for index in range { hash = (hash ^ UInt32(text[index])) &* 0x0100_0193 }
    return Int(hash ^ hash >> 15)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in 0..<ends.count {
      slots[slot(of: bytes, range(of: number))] = UInt32(truncatingIfNeeded: number + 1)
    }
  }
}

extension NameTable {
  /// The number of what a string or key says, which gets one if it has none.
  package mutating func number(_ node: JSONNode) -> Int {
    let (bytes, range) = (node.document.bytes, node.contentRange)
    guard bytes[range].contains(UInt8(ascii: "\\")) else { return number(bytes, range) }
    return number(node.string ?? "")
  }

  /// The number of a name, which gets one if it has none.
  package mutating func number(_ name: String) -> Int {
    let bytes = Array(name.utf8)
    return number(bytes, 0..<bytes.count)
  }

  /// The number of a name; nil if there is no such name.
  package func known(_ name: String) -> Int? {
    let bytes = Array(name.utf8)
    return known(bytes, 0..<bytes.count)
  }
}
