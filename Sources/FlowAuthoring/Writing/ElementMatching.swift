import JSONText

/// Which of the new elements of an array were there before, and where.
enum ElementMatching {
  /// For each new element the position of the old one that it was read from, or else that it takes the place of.
  static func matches(of elements: [WrittenValue], in old: [JSONNode]) -> [Int?] {
    let positions = Dictionary(old.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    var matches = elements.map { element in element.origin.flatMap { positions[$0] } }
    guard matches.allSatisfy({ $0 == nil }) else { return matches }
    // Plain values know no place: equally many stand where they stood, else those that are the same.
    if elements.count == old.count { return Array(old.indices) }
    var next = 0
    for (index, element) in elements.enumerated() {
      let json = element.json
      guard let place = old.indices.dropFirst(next).first(where: { JSONValue(old[$0]) == json }) else { continue }
      matches[index] = place
      next = place + 1
    }
    return matches
  }

  /// The most matches whose positions increase, so that nothing of them has to move.
  static func increasing(_ matches: [Int?]) -> [(index: Int, place: Int)] {
    // For each length the smallest last place that a chain of it can have, and the chain that has it.
    var ends: [Int] = []
    var chain: [(index: Int, place: Int, previous: Int?)] = []
    for (index, match) in matches.enumerated() {
      guard let place = match else { continue }
      let length = ends.firstIndex { chain[$0].place >= place } ?? ends.count
      chain.append((index, place, length > 0 ? ends[length - 1] : nil))
      if length == ends.count { ends.append(chain.count - 1) } else { ends[length] = chain.count - 1 }
    }
    var result: [(index: Int, place: Int)] = []
    var position = ends.last
    while let current = position {
      result.append((chain[current].index, chain[current].place))
      position = chain[current].previous
    }
    return result.reversed()
  }
}
