import FlowModel
import JSONText

/// Which screen of the new flow each screen of the old one became.
struct ScreenMatches {
  /// By position in the old flow.
  private(set) var newByOld: [Int: Int] = [:]
  /// By position in the new flow.
  private(set) var oldByNew: [Int: Int] = [:]

  /// How alike two screens of different ids must be to be the same one, renamed.
  private static let threshold = 0.5
  /// A part on more screens than this identifies none of them.
  private static let commonLimit = 16

  init(_ old: FlowSide, _ new: FlowSide) {
    for screen in old.screens {
      guard let id = screen.id, old.position(of: id) == screen.index, let match = new.position(of: id) else { continue }
      join(screen.index, match)
    }
    matchEqualContent(old, new)
    matchLikeContent(old, new)
  }

  private mutating func join(_ old: Int, _ new: Int) {
    newByOld[old] = new
    oldByNew[new] = old
  }

  private mutating func matchEqualContent(_ old: FlowSide, _ new: FlowSide) {
    var byContent: [UInt64: [Int]] = [:]
    for screen in new.screens.reversed() where oldByNew[screen.index] == nil {
      byContent[new.hashes.hash(of: screen.node, without: ["id"]), default: []].append(screen.index)
    }
    for screen in old.screens where newByOld[screen.index] == nil {
      let hash = old.hashes.hash(of: screen.node, without: ["id"])
      if let match = byContent[hash]?.popLast() { join(screen.index, match) }
    }
  }

  /// Counts the common parts with an index, so that the cost does not grow with the product of the screens.
  private mutating func matchLikeContent(_ old: FlowSide, _ new: FlowSide) {
    let oldParts = Self.parts(of: old) { newByOld[$0] == nil }
    let newParts = Self.parts(of: new) { oldByNew[$0] == nil }
    guard !oldParts.isEmpty, !newParts.isEmpty else { return }
    var holders: [UInt64: [Int]] = [:]
    for (screen, parts) in newParts { for part in parts { holders[part, default: []].append(screen) } }
    var candidates: [(score: Double, old: Int, new: Int)] = []
    for (screen, parts) in oldParts {
      var common: [Int: Int] = [:]
      for part in parts {
        guard let found = holders[part], found.count <= Self.commonLimit else { continue }
        for candidate in found { common[candidate, default: 0] += 1 }
      }
      for (candidate, count) in common {
        let all = parts.count + (newParts[candidate]?.count ?? 0) - count
        let score = Double(count) / Double(max(all, 1))
        if score >= Self.threshold { candidates.append((score, screen, candidate)) }
      }
    }
    candidates.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
    for pair in Likeness.withoutOverlaps(candidates.map { (old: $0.old, new: $0.new) }) { join(pair.old, pair.new) }
  }

  /// What a screen is known by: its title, the names of its data, its fields, and the words on it.
  private static func parts(of side: FlowSide, where isWanted: (Int) -> Bool) -> [Int: Set<UInt64>] {
    var result: [Int: Set<UInt64>] = [:]
    for screen in side.screens where isWanted(screen.index) {
      var parts: Set<UInt64> = []
      if let title = screen.node["title"] { parts.insert(side.hashes[title] ^ 1) }
      for member in screen.data?.members ?? [] { parts.insert(side.hashes[member.key] ^ 2) }
      for component in screen.components {
        if let name = component.node["name"] { parts.insert(side.hashes[name] ^ 3) }
        for property in ["text", "label"] {
          if let text = component.node[property] { parts.insert(side.hashes[text] ^ 4) }
        }
      }
      result[screen.index] = parts
    }
    return result
  }
}
