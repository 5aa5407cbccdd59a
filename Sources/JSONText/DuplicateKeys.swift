/// A member of an object whose name stands in the object twice.
package struct DuplicateMember: Sendable {
  package let member: JSONMember
  /// The first member of that name.
  package let first: JSONMember
}

extension JSONDocument {
  /// All members whose name an earlier member of the same object has, in the order of the text.
  ///
  /// Names are compared as what they mean: `"a"` and `"\u0061"` are equal. The cost grows with the number of keys only.
  package var duplicateMembers: [DuplicateMember] {
    var found: [DuplicateMember] = []
    var keys: [Int] = []
    for index in storage.records.indices where storage.records[index].kind == .object {
      JSONNode(document: self, index: index).findDuplicates(&found, &keys)
    }
    return found.sorted { $0.member.key.index < $1.member.key.index }
  }
}

extension JSONNode {
  /// Up to this many members are compared with each other; a set costs more than it saves.
  private static let smallObject = 8

  /// Adds the duplicates of one object; `keys` is room for the positions of its keys, made once for all objects.
  fileprivate func findDuplicates(_ found: inout [DuplicateMember], _ keys: inout [Int]) {
    let start = found.count
    keys.removeAll(keepingCapacity: true)
    var position = index + 1
    let end = Int(record.next)
    while position + 1 < end {
      if document.storage.records[position].kind == .string {
        if keys.count == Self.smallObject {
          found.removeSubrange(start...)
          return findDuplicatesByName(&found)
        }
        if let first = keys.first(where: { document.isSameText($0, position) }) {
          found.append(DuplicateMember(member: document.member(position), first: document.member(first)))
        } else {
          keys.append(position)
        }
      }
      position = Int(document.storage.records[position + 1].next)
    }
  }

  private func findDuplicatesByName(_ found: inout [DuplicateMember]) {
    var seen: [ArraySlice<UInt8>: JSONMember] = [:]
    for member in members {
      let name = member.key.contentBytes
      if let first = seen[name] {
        found.append(DuplicateMember(member: member, first: first))
      } else {
        seen[name] = member
      }
    }
  }

  /// The content of a string, decoded.
  fileprivate var contentBytes: ArraySlice<UInt8> {
    record.flags.contains(.hasEscapes) ? Array((string ?? "").utf8)[...] : document.storage.bytes[contentRange]
  }
}

extension JSONDocument {
  /// The member whose key stands at a position of the index.
  fileprivate func member(_ position: Int) -> JSONMember {
    JSONMember(key: JSONNode(document: self, index: position), value: JSONNode(document: self, index: position + 1))
  }

  /// Whether two strings of the index mean the same text.
  fileprivate func isSameText(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (storage.records[first], storage.records[second])
    let hasEscapes = left.flags.union(right.flags).contains(.hasEscapes)
    if !hasEscapes, left.contentRange.count != right.contentRange.count { return false }
    return JSONNode(document: self, index: first).contentBytes == JSONNode(document: self, index: second).contentBytes
  }
}
