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
    for index in storage.records.indices where storage.records[index].kind == .object {
      JSONNode(document: self, index: index).findDuplicates(&found)
    }
    return found.sorted { $0.member.key.index < $1.member.key.index }
  }
}

extension JSONNode {
  /// Up to this many members are compared with each other; a set costs more than it saves.
  private static let smallObject = 8

  fileprivate func findDuplicates(_ found: inout [DuplicateMember]) {
    let start = found.count
    var seen: [JSONMember] = []
    for member in members {
      if seen.count == Self.smallObject {
        found.removeSubrange(start...)
        return findDuplicatesByName(&found)
      }
      if let first = seen.first(where: { $0.key.hasSameText(as: member.key) }) {
        found.append(DuplicateMember(member: member, first: first))
      } else {
        seen.append(member)
      }
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

  private func hasSameText(as other: JSONNode) -> Bool {
    let hasEscapes = record.flags.union(other.record.flags).contains(.hasEscapes)
    if !hasEscapes, contentRange.count != other.contentRange.count { return false }
    return contentBytes == other.contentBytes
  }

  /// The content of a string, decoded.
  private var contentBytes: ArraySlice<UInt8> {
    record.flags.contains(.hasEscapes) ? Array((string ?? "").utf8)[...] : document.storage.bytes[contentRange]
  }
}
