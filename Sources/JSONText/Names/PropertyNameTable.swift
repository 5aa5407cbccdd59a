/// Tells which bytes are the name of a property.
struct PropertyNameTable: Sendable {
  static let shared = PropertyNameTable()

  /// The bytes of all names, one after the other.
  private let bytes: [UInt8]
  /// By hash with linear probing; never full.
  private let slots: [Slot]

  private struct Slot {
    var name: PropertyName?
    /// Where the bytes of the name are.
    var start: UInt16 = 0
    var count: UInt16 = 0
  }

  /// Several times as many as there are names, so that few share one.
  private static let slotCount = 512

  private init() {
    var bytes: [UInt8] = []
    var slots = Array(repeating: Slot(), count: Self.slotCount)
    for name in PropertyName.allCases {
      let start = bytes.count
      bytes += name.text.utf8
      var slot = Self.hash(bytes.span, start..<bytes.count)
      while slots[slot].name != nil { slot = (slot + 1) & (Self.slotCount - 1) }
      slots[slot] = Slot(
        name: name,
        start: UInt16(truncatingIfNeeded: start),
        count: UInt16(truncatingIfNeeded: bytes.count - start)
      )
    }
    self.bytes = bytes
    self.slots = slots
  }

  /// The name that stands in `range`; nil if it is not that of a property.
  func name(of text: Span<UInt8>, _ range: Range<Int>) -> PropertyName? {
    guard !range.isEmpty else { return nil }
    var slot = Self.hash(text, range)
    while let name = slots[slot].name {
      if Int(slots[slot].count) == range.count,
        ByteScan.isEqual(text, range.lowerBound, bytes.span, Int(slots[slot].start), count: range.count)
      {
        return name
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return nil
  }

  /// The name that the content of a key says, whose `flags` tell whether it has escapes.
  func name(ofContent content: Range<Int>, _ text: Span<UInt8>, _ flags: JSONRecord.Flags) -> PropertyName? {
    guard flags.contains(.hasEscapes) else { return name(of: text, content) }
    let decoded = StringDecoder.decoded(text, content)
    return name(of: decoded.span, decoded.indices)
  }

  // The length and three of the bytes tell nearly all names apart. Not for texts without a byte.
  @inline(__always)
  private static func hash(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let (first, last) = (bytes[range.lowerBound], bytes[range.upperBound - 1])
    let middle = bytes[range.lowerBound + range.count / 2]
    let mix =
      UInt32(truncatingIfNeeded: range.count) &* 0x9E37_79B1 &+ UInt32(first) &* 0x85EB_CA77
      &+ UInt32(middle) &* 0xC2B2_AE3D &+ UInt32(last) &* 0x27D4_EB2F
    return Int(mix >> 15) & (slotCount - 1)
  }
}

extension PropertyName {
  /// The property of that name; nil if there is none.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let name = PropertyNameTable.shared.name(of: bytes.span, 0..<bytes.count) else { return nil }
    self = name
  }
}
