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
    var search = DuplicateSearch(document: self)
    for index in storage.records.indices where storage.records[index].kind == .object { search.look(in: index) }
    return search.found.sorted { $0.member.key.index < $1.member.key.index }
  }
}

/// Looks through objects one by one; made once, so that its room serves all of them.
private struct DuplicateSearch {
  let document: JSONDocument
  private(set) var found: [DuplicateMember] = []
  /// For each property the position of the key that was met first, of whichever object.
  private var properties = Array(repeating: 0, count: PropertyName.count)
  /// The other keys of an object.
  private var keys = TextIndex()

  init(document: JSONDocument) {
    self.document = document
  }

  mutating func look(in object: Int) {
    let records = document.storage.records
    let end = Int(records[object].next)
    var position = object + 1
    // One key alone, as in many small objects, has nothing to be compared with.
    guard position + 1 < end, Int(records[position + 1].next) < end else { return }
    keys.removeAll()
    while position + 1 < end {
      let key = records[position]
      var first: Int?
      if let property = key.property {
        let known = properties[Int(property.rawValue)]
        if known > object, Int(records[known].parent) == object {
          first = known
        } else {
          properties[Int(property.rawValue)] = position
        }
      } else if key.kind == .string {
        first = keys.first(sameAs: position, in: document)
      }
      if let first {
        found.append(DuplicateMember(member: JSONMember(document, position), first: JSONMember(document, first)))
      }
      position = Int(records[position + 1].next)
    }
  }
}
