/// A value, or a member's name, in a ``JSONDocument``.
///
/// Asking a node of another kind for its text, members or elements gives nil or nothing, never a trap.
public struct JSONNode: Sendable {
  /// The document that the node stands in.
  public let document: JSONDocument
  package let index: Int

  var record: JSONRecord { document.storage.records[index] }

  /// What the value is.
  public var kind: JSONKind { record.kind }

  /// The bytes of the value, quotes and brackets included.
  public var range: Range<Int> { Int(record.start)..<Int(record.end) }

  /// Where a finding about something that is missing in this value stands: its opening bracket, or all of a scalar.
  public var openingRange: Range<Int> {
    switch kind {
    case .object, .array: range.lowerBound..<Swift.min(range.lowerBound + 1, range.upperBound)
    default: range
    }
  }

  /// Whether this is a member's name, not a value.
  public var isKey: Bool { record.flags.contains(.isKey) }

  /// The property that a key is the name of; nil for another name, and for what is not a key.
  package var property: PropertyName? { record.property }

  /// Whether a string or key has a sign that a binding or an expression needs; known without a look at the text.
  package var mayBeDynamic: Bool { kind == .string && mayHoldDynamic }

  /// Whether a string, or one in an object or array, has a sign that a binding or an expression needs.
  package var mayHoldDynamic: Bool { record.flags.contains(.mayBeDynamic) }

  /// The text of the value as it is written.
  public var sourceText: String { String(decoding: document.bytes[range], as: UTF8.self) }

  /// The array or object that holds this node; nil for the root.
  public var parent: JSONNode? {
    index == 0 ? nil : JSONNode(document: document, index: Int(record.parent))
  }

  /// The path to this value; a key has the path of its member.
  ///
  /// Its cost grows with the depth only.
  public var pointer: JSONPointer {
    var tokens = Array(repeating: "", count: depth)
    var node = self
    for position in tokens.indices.reversed() {
      guard let parent = node.parent else { break }
      tokens[position] = node.token(in: parent)
      node = parent
    }
    return JSONPointer(tokens)
  }

  /// The name of the member that this value, or key, belongs to; nil for an element and for the root.
  package var memberName: JSONName? {
    guard let parent, parent.kind == .object else { return nil }
    return JSONName(token(in: parent))
  }

  /// How many objects and arrays hold this node.
  private var depth: Int {
    var (depth, position) = (0, index)
    while position != 0 {
      position = Int(document.storage.records[position].parent)
      depth += 1
    }
    return depth
  }

  private func token(in parent: JSONNode) -> String {
    if parent.kind == .array { return String(record.ordinal) }
    let key = isKey ? self : JSONNode(document: document, index: Swift.max(index - 1, 0))
    return key.property?.text ?? key.string ?? ""
  }

  /// Whether a fault of the syntax leaves open what this value holds.
  ///
  /// An object or array is damaged if text in it (not in its parts) could not be understood, a bracket of it is missing
  /// or wrong, or it has a placeholder, a key without a value or a value without a key: whatever seems to be absent may
  /// have been meant to be there. A string is damaged if its end is a guess. Faults with an obvious meaning (a missing
  /// or trailing comma, a comment, other quotes, other spellings of literals and numbers) do no damage.
  public var isDamaged: Bool { record.flags.contains(.isDamaged) }
}

extension JSONNode: Hashable {
  /// Whether both are the same place of the same document.
  public static func == (left: JSONNode, right: JSONNode) -> Bool {
    left.index == right.index && left.document.storage === right.document.storage
  }

  /// Hashes the place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(index)
  }
}
