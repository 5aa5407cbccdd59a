import JSONText

/// Edits of one text that can be made together.
struct EditCollection {
  private var edits: [TextEdit] = []
  /// Removed members, by the object that has them.
  private var removals: [JSONNode: Set<Int>] = [:]
  /// What takes those members out.
  private var removalEdits: [JSONNode: [TextEdit]] = [:]
  /// Edits of the layout, which are dropped where they overlap others.
  private var layout: [TextEdit] = []

  private var meant: [TextEdit] { edits + removalEdits.values.joined() }

  /// Everything that was added, in the order of the text.
  var all: [TextEdit] {
    let meant = meant.inOrder
    var fitting: [TextEdit] = []
    var rest = meant[...]
    for edit in layout.inOrder {
      while let first = rest.first, first.range.upperBound < edit.range.lowerBound { rest = rest.dropFirst() }
      let isFree = rest.first.map { !$0.touches(edit) } ?? true
      if isFree, fitting.last.map({ !$0.touches(edit) }) ?? true { fitting.append(edit) }
    }
    return (meant + fitting).inOrder
  }

  /// Adds edits; false, and nothing is added, if one of them overlaps another edit.
  mutating func add(_ new: [TextEdit]) -> Bool {
    let wanted = new.filter { !edits.contains($0) }
    let meant = meant
    guard wanted.allSatisfy({ edit in meant.allSatisfy { !$0.touches(edit) } }) else { return false }
    edits += wanted
    return true
  }

  /// Adds edits of the layout; those that overlap other edits are dropped in the end.
  mutating func addLayout(_ new: [TextEdit]) { layout += new }

  /// Removes a member, with its comma and the blanks before the next one; false if something in it is changed.
  mutating func remove(_ member: JSONMember, from object: JSONNode) -> Bool {
    guard let index = object.members.enumerated().first(where: { $0.element.key == member.key })?.offset else {
      return false
    }
    let more = removals[object, default: []].union([index])
    let ranges = Self.removals(of: more, from: object)
    guard edits.allSatisfy({ edit in ranges.allSatisfy { !$0.touches(edit) } }) else { return false }
    removals[object] = more
    removalEdits[object] = ranges
    return true
  }

  /// Edits that remove members, given by their positions in the object.
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
  /// In the order of the text.
  fileprivate var inOrder: [TextEdit] {
    sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

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
