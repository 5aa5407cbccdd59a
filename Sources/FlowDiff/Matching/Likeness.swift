import JSONText

/// How alike parts of two flows are, judged by the words in their texts.
enum Likeness {
  /// More parts than this on both sides together are matched by their order, not pair by pair.
  static let pairLimit = 4_096

  /// The words of all texts in a value except the members of those names, as numbers.
  static func words(of node: JSONNode, without names: Set<JSONName> = [], limit: Int = 256) -> Set<UInt64> {
    var words: Set<UInt64> = []
    collect(node, without: names, limit: limit, into: &words)
    return words
  }

  private static func collect(_ node: JSONNode, without names: Set<JSONName>, limit: Int, into words: inout Set<UInt64>)
  {
    guard words.count < limit else { return }
    switch node.kind {
    case .object:
      for member in node.members where !names.contains(member.name) {
        collect(member.value, without: names, limit: limit, into: &words)
      }
    case .array: for element in node.elements { collect(element, without: names, limit: limit, into: &words) }
    case .string:
      let bytes = (node.string ?? "").utf8.prefix(1_024)
      for word in bytes.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
        words.insert(ContentHashes.bytesHash(word))
      }
    case .number: words.insert(CanonicalNumber(node).hash)
    default: break
    }
  }

  /// The share of common members, from 0 for none to 1 for equal sets.
  static func overlap(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Double {
    let common = left.intersection(right).count
    let all = left.count + right.count - common
    return all == 0 ? 1 : Double(common) / Double(all)
  }

  /// Pairs positions with the best scores first; each position at most once, none under `threshold`.
  static func pairs(
    _ old: [Int],
    _ new: [Int],
    threshold: Double,
    score: (Int, Int) -> Double
  ) -> [(old: Int, new: Int)] {
    guard old.count * new.count <= pairLimit else { return Array(zip(old, new)).map { (old: $0.0, new: $0.1) } }
    var candidates: [(score: Double, old: Int, new: Int)] = []
    for left in old {
      for right in new {
        let score = score(left, right)
        if score >= threshold { candidates.append((score, left, right)) }
      }
    }
    candidates.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
    return withoutOverlaps(candidates.map { (old: $0.old, new: $0.new) })
  }

  /// The pairs of which neither side stands in an earlier pair.
  static func withoutOverlaps(_ candidates: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var oldSeen: Set<Int> = []
    var newSeen: Set<Int> = []
    return candidates.filter { candidate in
      guard !oldSeen.contains(candidate.old), !newSeen.contains(candidate.new) else { return false }
      oldSeen.insert(candidate.old)
      newSeen.insert(candidate.new)
      return true
    }
  }
}
