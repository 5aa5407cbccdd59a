/// A value, or a member's name, in a ``JSONDocument``.
///
/// Asking a node of another kind for its text, members or elements gives nil or nothing, never a trap.
public struct JSONNode: Sendable {
  /// The document that the node stands in.
  public let document: JSONDocument
  package let index: Int

  var record: JSONRecord { document.storage.records[index] }

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
  public var isKey: Bool { record.isKey }

  /// The text of the value as it is written.
  public var sourceText: String { String(decoding: document.bytes[range], as: UTF8.self) }

  /// The array or object that holds this node; nil for the root.
  public var parent: JSONNode? {
    index == 0 ? nil : JSONNode(document: document, index: Int(record.parent))
  }

  /// The path to this value; a key has the path of its member. Its cost grows with the values before this one.
  public var pointer: JSONPointer {
    var tokens: [String] = []
    var node = self
    while let parent = node.parent {
      tokens.append(parent.token(of: node))
      node = parent
    }
    return JSONPointer(tokens.reversed())
  }

  private func token(of child: JSONNode) -> String {
    if kind == .array {
      return String(elements.firstIndex { $0.index == child.index } ?? 0)
    }
    let member = members.first { $0.key.index == child.index || $0.value.index == child.index }
    return member?.name ?? ""
  }
}

extension JSONNode: Hashable {
  public static func == (left: JSONNode, right: JSONNode) -> Bool {
    left.index == right.index && left.document.storage === right.document.storage
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(index)
  }
}
