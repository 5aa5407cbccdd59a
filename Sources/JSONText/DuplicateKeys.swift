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
    // Made once, so that its room serves all objects.
    var keys = TextIndex()
    for index in storage.records.indices where storage.records[index].kind == .object {
      findDuplicates(inObjectAt: index, &found, &keys)
    }
    return found.sorted { $0.member.key.index < $1.member.key.index }
  }

  private func findDuplicates(inObjectAt index: Int, _ found: inout [DuplicateMember], _ keys: inout TextIndex) {
    let records = storage.records
    let end = Int(records[index].next)
    var position = index + 1
    // One key alone, as in many small objects, has nothing to be compared with.
    guard position + 1 < end, Int(records[position + 1].next) < end else { return }
    keys.removeAll()
    while position + 1 < end {
      if records[position].kind == .string, let first = keys.first(sameAs: position, in: self) {
        found.append(DuplicateMember(member: member(position), first: member(first)))
      }
      position = Int(records[position + 1].next)
    }
  }

  /// The member whose key stands at a position of the index.
  private func member(_ position: Int) -> JSONMember {
    JSONMember(key: JSONNode(document: self, index: position), value: JSONNode(document: self, index: position + 1))
  }
}
