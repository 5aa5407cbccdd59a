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
    var keys = SmallObjectKeys()
    for index in storage.records.indices where storage.records[index].kind == .object {
      JSONNode(document: self, index: index).findDuplicates(&found, &keys)
    }
    return found.sorted { $0.member.key.index < $1.member.key.index }
  }
}

/// The keys of one object after the other: their positions in the index, and a number for each that differs for most
/// names, so that few texts have to be compared.
private struct SmallObjectKeys {
  /// Up to this many keys are compared with each other; a dictionary costs more than it saves.
  static let limit = 48

  private(set) var positions: [Int] = []
  private var marks: [UInt32] = []

  var isFull: Bool { positions.count == Self.limit }

  mutating func removeAll() {
    positions.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
  }

  mutating func append(_ position: Int, _ mark: UInt32) {
    positions.append(position)
    marks.append(mark)
  }

  /// The position of the first key that has the mark and is the same.
  func first(_ mark: UInt32, where isSame: (Int) -> Bool) -> Int? {
    for index in marks.indices where marks[index] == mark && isSame(positions[index]) { return positions[index] }
    return nil
  }
}

extension JSONNode {
  /// Adds the duplicates of one object; `keys` is room for its keys, made once for all objects.
  fileprivate func findDuplicates(_ found: inout [DuplicateMember], _ keys: inout SmallObjectKeys) {
    let start = found.count
    let records = document.storage.records
    keys.removeAll()
    var position = index + 1
    let end = Int(records[index].next)
    while position + 1 < end {
      if records[position].kind == .string {
        // A name with an escape may be equal to one that is written otherwise.
        if keys.isFull || records[position].flags.contains(.hasEscapes) {
          found.removeSubrange(start...)
          return findDuplicatesByName(&found)
        }
        let mark = document.mark(ofKeyAt: position)
        if let first = keys.first(mark, where: { document.isSameText($0, position) }) {
          found.append(DuplicateMember(member: document.member(position), first: document.member(first)))
        } else {
          keys.append(position, mark)
        }
      }
      position = Int(records[position + 1].next)
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

  /// A number that is the same for equal names without escapes: made of the length and three of the bytes.
  fileprivate func mark(ofKeyAt position: Int) -> UInt32 {
    let content = storage.records[position].contentRange
    guard let last = content.last else { return 1 }
    let bytes = storage.bytes
    let middle = bytes[content.lowerBound + content.count / 2]
    return UInt32(truncatingIfNeeded: content.count) << 24 | UInt32(bytes[content.lowerBound]) << 16
      | UInt32(middle) << 8 | UInt32(bytes[last])
  }

  /// Whether two strings of the index without escapes are the same.
  fileprivate func isSameText(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (storage.records[first].contentRange, storage.records[second].contentRange)
    return left.count == right.count && storage.bytes[left] == storage.bytes[right]
  }
}
