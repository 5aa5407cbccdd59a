/// A member of a JSON object.
public struct JSONMember: Sendable, Hashable {
  public let key: JSONNode
  public let value: JSONNode

  /// The key, decoded.
  public var name: String { key.string ?? "" }
}

extension JSONNode {
  /// The members of an object in their order, duplicates included; empty for other kinds.
  public var members: some Sequence<JSONMember> {
    sequence(state: kind == .object ? index + 1 : Int(record.next)) { [document, end = Int(record.next)] position in
      guard position + 1 < end else { return nil }
      let key = JSONNode(document: document, index: position)
      let value = JSONNode(document: document, index: position + 1)
      position = Int(value.record.next)
      return JSONMember(key: key, value: value)
    }
  }

  /// The elements of an array in their order; empty for other kinds.
  public var elements: [JSONNode] {
    guard kind == .array else { return [] }
    var result: [JSONNode] = []
    var position = index + 1
    let end = Int(record.next)
    while position < end {
      let node = JSONNode(document: document, index: position)
      result.append(node)
      position = Int(node.record.next)
    }
    return result
  }

  /// The number of elements of an array or of members of an object.
  public var count: Int {
    var count = 0
    var position = index + (kind == .object ? 2 : 1)
    let end = Int(record.next)
    while position < end {
      count += 1
      position = Int(document.storage.records[position].next) + (kind == .object ? 1 : 0)
    }
    return count
  }

  /// The element at a position counted from 0, or nil.
  public func element(at position: Int) -> JSONNode? {
    let elements = elements
    return elements.indices.contains(position) ? elements[position] : nil
  }

  /// The member of that name, or nil; of several the last one, which is the one that JSON readers keep.
  public func member(_ name: String) -> JSONMember? {
    var found: JSONMember?
    for member in members where member.key.isText(name) { found = member }
    return found
  }

  /// The value of the member of that name, or nil; of several the last one.
  public subscript(_ name: String) -> JSONNode? { member(name)?.value }
}
