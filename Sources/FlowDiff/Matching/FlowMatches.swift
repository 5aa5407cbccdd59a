package import FlowModel
import JSONText

/// Tells which flows of two collections are the same, by what is in them.
package enum FlowMatches {
  /// How alike two flows must be.
  private static let threshold = 0.5

  /// Pairs of positions, each position at most once, the most alike first.
  package static func pairs(_ old: [Flow], _ new: [Flow]) -> [(old: Int, new: Int)] {
    let (oldWords, newWords) = (old.map(words), new.map(words))
    return Likeness.pairs(Array(old.indices), Array(new.indices), threshold: threshold) { left, right in
      Likeness.overlap(oldWords[left], newWords[right])
    }
  }

  private static func words(of flow: Flow) -> Set<UInt64> {
    Likeness.words(of: flow.node, limit: 4_096)
  }
}
