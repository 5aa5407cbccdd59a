import JSONText

/// A number for each value of a document that is equal for values of equal meaning.
///
/// The order of members, white space, the spelling of numbers and escapes make no difference. Values with equal numbers
/// are taken as equal: two that differ get the same one with a chance of 1 in 2^64.
struct ContentHashes {
  private var hashes: [UInt64] = []

  init(_ document: JSONDocument) {
    _ = visit(document.root)
  }

  /// The number of a value or key of the document.
  subscript(_ node: JSONNode) -> UInt64 {
    hashes.indices.contains(node.index) ? hashes[node.index] : 0
  }

  /// The number of an object without the members of those names.
  func hash(of object: JSONNode, without names: Set<JSONName>) -> UInt64 {
    guard object.kind == .object else { return self[object] }
    return object.members.reduce(Self.objectTag) { sum, member in
      names.contains(member.name) ? sum : sum &+ Self.memberHash(key: self[member.key], value: self[member.value])
    }
  }

  private mutating func visit(_ node: JSONNode) -> UInt64 {
    let hash: UInt64
    switch node.kind {
    case .object:
      var sum = Self.objectTag
      for member in node.members {
        let key = Self.textHash(of: member.key)
        store(key, at: member.key.index)
        sum = sum &+ Self.memberHash(key: key, value: visit(member.value))
      }
      hash = sum
    case .array:
      var mix: UInt64 = 0xA5
      for element in node.elements { mix = Self.mixed(mix &* 31 &+ visit(element)) }
      hash = Self.mixed(mix)
    case .string: hash = Self.textHash(of: node)
    case .number: hash = CanonicalNumber(node).hash
    case .bool: hash = node.bool == true ? 0x7472_7565 : 0x6661_6C73
    case .null, .missing: hash = 0x6E75_6C6C
    }
    store(hash, at: node.index)
    return hash
  }

  private mutating func store(_ hash: UInt64, at index: Int) {
    while hashes.count <= index { hashes.append(0) }
    hashes[index] = hash
  }

  private static let objectTag: UInt64 = 0x4F42_4A45

  private static func memberHash(key: UInt64, value: UInt64) -> UInt64 {
    mixed(key &* 0x9E37_79B9_7F4A_7C15 &+ mixed(value))
  }

  private static func textHash(of node: JSONNode) -> UInt64 {
    let content = node.contentRange
    guard node.document.bytes[content].contains(UInt8(ascii: "\\")) else {
      return bytesHash(node.document.bytes[content])
    }
    return bytesHash((node.string ?? "").utf8)
  }

  static func bytesHash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return mixed(hash)
  }

  /// Spreads the bits of a number over all of its places.
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension CanonicalNumber {
  /// Equal for equal numbers in every run.
  var hash: UInt64 { ContentHashes.mixed(ContentHashes.bytesHash(digits) &+ scale) }
}
