/// Finds the name that somebody probably meant.
package enum Spelling {
  /// A name that is near to a misspelt one.
  package struct Suggestion: Sendable, Hashable {
    package let name: String
    /// Whether no other candidate is as near.
    package let isUnambiguous: Bool
  }

  /// The nearest of `candidates`, if it is near enough to be worth a suggestion; ties go to the first.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    suggestion(for: word, in: candidates)?.name
  }

  /// The nearest of `candidates`, if it is near enough to be worth a suggestion; ties go to the first.
  package static func suggestion(for word: String, in candidates: some Sequence<String>) -> Suggestion? {
    let folded = fold(word)
    let limit = max(1, folded.count / 3)
    var best: (name: String, distance: Int)?
    var isUnambiguous = true
    for candidate in candidates where candidate != word {
      let distance = distance(folded, fold(candidate), limit: limit)
      guard distance <= limit, distance <= best?.distance ?? .max else { continue }
      isUnambiguous = distance != best?.distance
      if isUnambiguous { best = (candidate, distance) }
    }
    return best.map { Suggestion(name: $0.name, isUnambiguous: isUnambiguous) }
  }

  /// Letters in lower case without the separators that people mix up.
  private static func fold(_ word: String) -> [UInt8] {
    word.lowercased().utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: " ") }
  }

  /// Insertions, deletions, replacements and swaps of neighbours; more than `limit` comes out as `limit + 1`.
  private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var before: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let cost = left[row] == right[column] ? 0 : 1
        var value = min(previous[column] + cost, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          value = min(value, before[column - 1] + 1)
        }
        current.append(value)
      }
      (before, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
