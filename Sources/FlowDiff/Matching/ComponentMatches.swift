import FlowModel
import JSONText

/// Which component of the new screen each component of the old one became.
struct ComponentMatches {
  /// By position in ``Screen/components`` of the old screen.
  private(set) var newByOld: [Int: Int] = [:]
  /// By position in ``Screen/components`` of the new screen.
  private(set) var oldByNew: [Int: Int] = [:]
  private let old: Screen
  private let new: Screen
  private let oldHashes: ContentHashes
  private let newHashes: ContentHashes

  init(_ old: Screen, _ new: Screen, _ oldSide: FlowSide, _ newSide: FlowSide) {
    self.old = old
    self.new = new
    oldHashes = oldSide.hashes
    newHashes = newSide.hashes
    matchNames()
    matchEqualContent(where: { $0.fieldName == nil })
    matchLikeContent(where: { $0.fieldName == nil }, threshold: 0.25)
    matchRemainingInOrder()
    matchLikeContent(where: { $0.fieldName != nil }, threshold: 0.5)
  }

  private mutating func join(_ old: Int, _ new: Int) {
    newByOld[old] = new
    oldByNew[new] = old
  }

  private mutating func matchNames() {
    var positions: [JSONName: Int] = [:]
    for component in new.components.reversed() {
      if let name = component.fieldName { positions[name] = component.index }
    }
    for component in old.components {
      guard let name = component.fieldName, let match = positions.removeValue(forKey: name) else { continue }
      join(component.index, match)
    }
  }

  private mutating func matchEqualContent(where isWanted: (FlowComponent) -> Bool) {
    var positions: [UInt64: [Int]] = [:]
    for component in new.components.reversed() where oldByNew[component.index] == nil && isWanted(component) {
      positions[newHashes[component.node], default: []].append(component.index)
    }
    for component in old.components where newByOld[component.index] == nil && isWanted(component) {
      guard let match = positions[oldHashes[component.node]]?.popLast() else { continue }
      join(component.index, match)
    }
  }

  /// Components of the same type with the most words in common; in the same place a little less will do.
  private mutating func matchLikeContent(where isWanted: (FlowComponent) -> Bool, threshold: Double) {
    for (type, group) in remaining(where: isWanted) where !group.old.isEmpty && !group.new.isEmpty {
      guard !type.isEmpty else { continue }
      let ignored: Set<JSONName> = ["type", "name"]
      let isSmall = group.old.count * group.new.count <= Likeness.pairLimit
      let oldWords = isSmall ? words(of: group.old, in: old, without: ignored) : [:]
      let newWords = isSmall ? words(of: group.new, in: new, without: ignored) : [:]
      let pairs = Likeness.pairs(group.old, group.new, threshold: threshold) { left, right in
        Likeness.overlap(oldWords[left] ?? [], newWords[right] ?? [])
      }
      for pair in pairs { join(pair.old, pair.new) }
    }
  }

  private func words(of positions: [Int], in screen: Screen, without names: Set<JSONName>) -> [Int: Set<UInt64>] {
    Dictionary(
      uniqueKeysWithValues: positions.map { ($0, Likeness.words(of: screen.components[$0].node, without: names)) }
    )
  }

  /// A list of components on the new screen.
  private struct ListID: Hashable {
    let role: FlowComponent.Role
    let parent: Int?
  }

  /// What is left without a name and of the same type in the same list is the same component with all of it changed.
  private mutating func matchRemainingInOrder() {
    for (_, group) in remaining(where: { $0.fieldName == nil }) {
      var candidates: [ListID: [Int]] = [:]
      for position in group.new.reversed() {
        let component = new.components[position]
        candidates[ListID(role: component.role, parent: component.parent), default: []].append(position)
      }
      for position in group.old {
        let component = old.components[position]
        let list = ListID(role: component.role, parent: component.parent.flatMap { newByOld[$0] })
        if let match = candidates[list]?.popLast() { join(position, match) }
      }
    }
  }

  private func remaining(where isWanted: (FlowComponent) -> Bool) -> [(String, (old: [Int], new: [Int]))] {
    var groups: [String: (old: [Int], new: [Int])] = [:]
    for component in old.components where newByOld[component.index] == nil && isWanted(component) {
      groups[component.type, default: ([], [])].old.append(component.index)
    }
    for component in new.components where oldByNew[component.index] == nil && isWanted(component) {
      groups[component.type, default: ([], [])].new.append(component.index)
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension FlowComponent {
  /// The name by which bindings know what is entered here; nil for a Form and for what has no name.
  var fieldName: JSONName? { type == "Form" ? nil : name }
}
