import FlowDiff

/// Which lines of a text are gone from another, and which are new in it.
///
/// Lines that stand once in either text hold the two together; only short pieces between them are compared line with
/// line. So the cost grows with the length of the texts, however much has changed.
struct LineDifference {
  private(set) var removed: Set<Int> = []
  private(set) var inserted: Set<Int> = []
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]

  /// So many lines on both sides together are compared line with line.
  private static let shortPiece = 512
  private static let deepest = 16

  init(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) {
    self.old = old
    self.new = new
    compare(old.indices, new.indices, depth: 0)
  }

  private mutating func compare(_ left: Range<Int>, _ right: Range<Int>, depth: Int) {
    let head = zip(old[left], new[right]).prefix { $0 == $1 }.count
    let limit = min(left.count, right.count) - head
    let tail = zip(old[left].reversed(), new[right].reversed()).prefix(limit).prefix { $0 == $1 }.count
    let left = left.lowerBound + head..<left.upperBound - tail
    let right = right.lowerBound + head..<right.upperBound - tail
    if left.isEmpty || right.isEmpty { return replace(left, right) }
    if left.count + right.count <= Self.shortPiece { return compareLines(left, right) }
    let anchors = depth < Self.deepest ? anchors(left, right) : []
    if anchors.isEmpty { return replace(left, right) }
    var (start, newStart) = (left.lowerBound, right.lowerBound)
    for anchor in anchors {
      compare(start..<anchor.old, newStart..<anchor.new, depth: depth + 1)
      (start, newStart) = (anchor.old + 1, anchor.new + 1)
    }
    compare(start..<left.upperBound, newStart..<right.upperBound, depth: depth + 1)
  }

  private mutating func replace(_ left: Range<Int>, _ right: Range<Int>) {
    removed.formUnion(left)
    inserted.formUnion(right)
  }

  private mutating func compareLines(_ left: Range<Int>, _ right: Range<Int>) {
    for change in Array(new[right]).difference(from: Array(old[left])) {
      switch change {
      case .insert(let offset, _, _): inserted.insert(right.lowerBound + offset)
      case .remove(let offset, _, _): removed.insert(left.lowerBound + offset)
      }
    }
  }

  /// Lines that both pieces have just once, in the order that most of them share.
  private func anchors(_ left: Range<Int>, _ right: Range<Int>) -> [(old: Int, new: Int)] {
    let (oldPlaces, newPlaces) = (uniqueLines(old, left), uniqueLines(new, right))
    let common = oldPlaces.compactMap { line, place in newPlaces[line].map { (old: place, new: $0) } }
      .sorted { $0.old < $1.old }
    let run = longestRun(in: common.map(\.new))
    return common.indices.filter(run.contains).map { common[$0] }
  }

  private func uniqueLines(_ lines: [ArraySlice<UInt8>], _ range: Range<Int>) -> [ArraySlice<UInt8>: Int] {
    var places: [ArraySlice<UInt8>: Int?] = [:]
    for place in range { places.updateValue(places[lines[place]] == nil ? place : nil, forKey: lines[place]) }
    return places.compactMapValues(\.self)
  }
}
