package import JSONText

/// Whether two JSON texts say the same: key order, white space, number spelling and escapes do not count.
package enum JSONMeaning {
  package static func isSame(_ left: JSONDocument, _ right: JSONDocument) -> Bool {
    left.faults.isEmpty && right.faults.isEmpty && isSame(left.root, right.root)
  }

  static func isSame(_ left: JSONNode, _ right: JSONNode) -> Bool {
    guard left.kind == right.kind else { return false }
    switch left.kind {
    case .object: return areSame(members(left), members(right))
    case .array:
      let (left, right) = (left.elements, right.elements)
      return left.count == right.count && zip(left, right).allSatisfy(isSame)
    case .string: return left.name == right.name
    case .number: return CanonicalNumber(left) == CanonicalNumber(right)
    case .bool: return left.bool == right.bool
    case .null, .missing: return true
    }
  }

  /// The members by name; of equal names the last counts.
  private static func members(_ node: JSONNode) -> [JSONName: JSONNode] {
    Dictionary(node.members.map { ($0.name, $0.value) }) { $1 }
  }

  private static func areSame(_ left: [JSONName: JSONNode], _ right: [JSONName: JSONNode]) -> Bool {
    left.count == right.count
      && left.allSatisfy { name, value in right[name].map { isSame(value, $0) } ?? false }
  }
}
