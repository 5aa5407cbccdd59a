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
  /// For each property the position of its first key, in the last object that has it.
  private var firstKeys = Array(repeating: 0, count: PropertyName.count)
  /// The keys of an object that are not properties.
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
    var properties = PropertySet()
    var hasOthers = false
    while position + 1 < end {
      if let property = records[position].property {
        if properties.insert(property) {
          firstKeys[Int(property.rawValue)] = position
        } else {
          note(position, sameAs: firstKeys[Int(property.rawValue)])
        }
      } else if records[position].kind == .string {
        if !hasOthers { keys.removeAll() }
        hasOthers = true
        note(position, sameAs: keys.first(sameAs: position, in: document))
      }
      position = Int(records[position + 1].next)
    }
  }

  private mutating func note(_ position: Int, sameAs first: Int?) {
    guard let first else { return }
    found.append(DuplicateMember(member: JSONMember(document, position), first: JSONMember(document, first)))
  }
}
