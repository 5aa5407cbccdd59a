import JSONText

/// Edits of one text that can be made together.
struct EditCollection {
  private var edits: [TextEdit] = []
  /// Members that are taken out, by the object that has them.
  private var removals: [JSONNode: Set<Int>] = [:]

  /// Everything that was added, in the order of the text.
  var all: [TextEdit] {
    (edits + removals.flatMap { Self.removals(of: $0.value, from: $0.key) })
      .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  /// Adds edits; false, and nothing is added, if one of them touches what another one changes.
  mutating func add(_ new: [TextEdit]) -> Bool {
    let wanted = new.filter { !edits.contains($0) }
    guard wanted.allSatisfy({ edit in all.allSatisfy { !$0.touches(edit) } }) else { return false }
    edits += wanted
    return true
  }

  /// Adds those edits that touch nothing that another one changes.
  mutating func addThoseThatFit(_ new: [TextEdit]) {
    var fitting: [TextEdit] = []
    var rest = all[...]
    for edit in new.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      while let first = rest.first, first.range.upperBound < edit.range.lowerBound { rest = rest.dropFirst() }
      if rest.first.map({ $0.touches(edit) }) ?? false { continue }
      fitting.append(edit)
    }
    edits += fitting
  }

  /// Takes a member out, with its comma and the blanks before the next one; false if something in it is changed.
  mutating func remove(_ member: JSONMember, from object: JSONNode) -> Bool {
    guard let index = object.members.enumerated().first(where: { $0.element.key == member.key })?.offset else {
      return false
    }
    var more = removals
    more[object, default: []].insert(index)
    let ranges = more.flatMap { Self.removals(of: $0.value, from: $0.key) }
    guard edits.allSatisfy({ edit in ranges.allSatisfy { !$0.touches(edit) } }) else { return false }
    removals = more
    return true
  }

  /// What takes members out, given by their positions in the object.
  private static func removals(of positions: Set<Int>, from object: JSONNode) -> [TextEdit] {
    let members = Array(object.members)
    var edits: [TextEdit] = []
    var index = 0
    while index < members.count {
      guard positions.contains(index) else {
        index += 1
        continue
      }
      let first = index
      while index < members.count, positions.contains(index) { index += 1 }
      edits.append(TextEdit(range: range(of: first..<index, in: members), text: ""))
    }
    return edits
  }

  private static func range(of run: Range<Int>, in members: [JSONMember]) -> Range<Int> {
    let start = members[run.lowerBound].key.range.lowerBound
    if run.upperBound < members.count { return start..<members[run.upperBound].key.range.lowerBound }
    let end = members[run.upperBound - 1].value.range.upperBound
    return (run.lowerBound > 0 ? members[run.lowerBound - 1].value.range.upperBound : start)..<max(start, end)
  }
}

extension TextEdit {
  /// Whether both change the same bytes, or insert at the same place.
  fileprivate func touches(_ other: TextEdit) -> Bool {
    self != other
      && (range.overlaps(other.range) || range.lowerBound == other.range.lowerBound
        || range.isEmpty && other.range.contains(range.lowerBound)
        || other.range.isEmpty && range.contains(other.range.lowerBound))
  }
}

extension [TextEdit] {
  /// Where a place of the old text stands in the new one; what was replaced stands where the new text begins.
  func moved(_ offset: Int) -> Int {
    var moved = offset
    for edit in self where edit.range.lowerBound < offset {
      if edit.range.upperBound <= offset {
        moved += edit.text.utf8.count - edit.range.count
      } else {
        moved -= offset - edit.range.lowerBound
      }
    }
    return moved
  }
}

extension JSONMember {
  /// The edit that puts another member behind this one, laid out as this one is.
  func following(_ name: String, _ text: String) -> TextEdit {
    let bytes = key.document.bytes
    let start = key.range.lowerBound
    let blanks = bytes[..<start].reversed().prefix { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let gap = String(decoding: bytes[(start - blanks.count)..<start], as: UTF8.self)
    let colon = String(
      decoding: bytes[key.range.upperBound..<max(key.range.upperBound, self.value.range.lowerBound)],
      as: UTF8.self
    )
    return TextEdit(
      range: value.range.upperBound..<value.range.upperBound,
      text: ",\(gap)\(JSONPrinter.quoted(name))\(colon)\(text)"
    )
  }
}
