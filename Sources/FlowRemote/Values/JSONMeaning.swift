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
    case .string: return left.string == right.string
    case .number: return number(left.sourceText) == number(right.sourceText)
    case .bool: return left.bool == right.bool
    case .null, .missing: return true
    }
  }

  /// The members by name; of equal names the last counts.
  private static func members(_ node: JSONNode) -> [String: JSONNode] {
    Dictionary(node.members.map { ($0.name, $0.value) }) { $1 }
  }

  private static func areSame(_ left: [String: JSONNode], _ right: [String: JSONNode]) -> Bool {
    left.count == right.count
      && left.allSatisfy { name, value in right[name].map { isSame(value, $0) } ?? false }
  }

  /// The number without leading and trailing zeros as its sign, digits and power of ten; exact for any size.
  private static func number(_ text: String) -> [String] {
    let parts = text.lowercased().split(separator: "e", maxSplits: 1)
    guard let mantissa = parts.first else { return [text] }
    let isNegative = mantissa.first == "-"
    let halves = mantissa.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = halves.count > 1 ? halves[1] : ""
    var digits = Array(String(halves.first ?? "") + fraction)
    // A power of ten that does not fit an Int is compared as it is written.
    guard let written = parts.count > 1 ? Int(parts[1].drop { $0 == "+" }) : 0 else { return [text] }
    var (power, isOver) = written.subtractingReportingOverflow(fraction.count)
    while digits.last == "0" {
      digits.removeLast()
      let next = power.addingReportingOverflow(1)
      power = next.partialValue
      isOver = isOver || next.overflow
    }
    digits = Array(digits.drop { $0 == "0" })
    if isOver { return [text] }
    return digits.isEmpty ? ["0"] : [isNegative ? "-" : "+", String(digits), "\(power)"]
  }
}
