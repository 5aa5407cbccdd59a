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
  ///
  /// There is none for a text that is longer than any name: comparing long texts takes the product of their lengths.
  package static func suggestion(for word: String, in candidates: some Sequence<String>) -> Suggestion? {
    guard word.utf8.count <= longest else { return nil }
    let folded = Folded(word)
    let limit = max(1, folded.bytes.count / 3)
    var best: (name: String, distance: Int)?
    var isUnambiguous = true
    for candidate in candidates where candidate.utf8.count <= longest && candidate != word {
      let other = Folded(candidate)
      guard folded.mayBe(within: min(limit, best?.distance ?? .max), of: other) else { continue }
      let distance = distance(folded.bytes, other.bytes)
      guard distance <= limit, distance <= best?.distance ?? .max else { continue }
      isUnambiguous = distance != best?.distance
      if isUnambiguous { best = (candidate, distance) }
    }
    return best.map { Suggestion(name: $0.name, isUnambiguous: isUnambiguous) }
  }

  /// In bytes.
  private static let longest = 256

  /// A word with its letters in lower case, without the separators that people mix up.
  private struct Folded {
    let bytes: [UInt8]
    /// Which bytes occur, by their value modulo 64.
    private let letters: UInt64

    init(_ word: String) {
      let isASCII = word.utf8.allSatisfy { $0 < 0x80 }
      var bytes: [UInt8] = []
      var letters: UInt64 = 0
      bytes.reserveCapacity(word.utf8.count)
      for byte in isASCII ? word.utf8 : word.lowercased().utf8 {
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: " ") { continue }
        let isUpper = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        let lower = isUpper ? byte | 0x20 : byte
        bytes.append(lower)
        letters |= 1 << UInt64(lower & 63)
      }
      self.bytes = bytes
      self.letters = letters
    }

    /// Whether so few edits might turn one into the other; most pairs are told apart by this alone.
    ///
    /// One edit brings at most one letter and takes at most one away.
    func mayBe(within limit: Int, of other: Folded) -> Bool {
      abs(bytes.count - other.bytes.count) <= limit
        && (letters & ~other.letters).nonzeroBitCount <= limit
        && (other.letters & ~letters).nonzeroBitCount <= limit
    }
  }

  /// Insertions, deletions, replacements and swaps of neighbours.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
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
