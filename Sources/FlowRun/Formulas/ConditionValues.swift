import FlowModel
import JSONText

/// The operators of plain conditions.
enum ConditionValues {
  /// Of anything but a boolean it is false, of a missing value too.
  static func not(_ value: JSONValue?, _ met: inout Traps) -> JSONValue {
    if value == nil { met.insert(.notOfMissing) }
    guard case .bool(let flag) = value else { return .bool(false) }
    return .bool(!flag)
  }

  static func result(
    _ left: JSONValue?,
    _ found: FlowExpression.Operator,
    _ right: JSONValue?,
    _ met: inout Traps
  ) -> JSONValue {
    switch found.group {
    case .logical:
      guard case .bool(let one) = left, case .bool(let other) = right else { return .bool(false) }
      return .bool(found == .and ? one && other : one || other)
    case .equality, .ordering: return .bool(compare(left, found, right, &met))
    case .arithmetic: return .bool(false)
    }
  }

  private static func compare(
    _ left: JSONValue?,
    _ found: FlowExpression.Operator,
    _ right: JSONValue?,
    _ met: inout Traps
  ) -> Bool {
    if let one = number(left), let other = number(right) {
      let (first, second) = (one.rounded(.towardZero), other.rounded(.towardZero))
      if first != one || second != other { met.insert(.integers) }
      return found.holds(first, second)
    }
    if found.group == .ordering {
      if left?.text != nil, right?.text != nil { met.insert(.textOrder) }
      return false
    }
    return areEqual(left, right) == (found == .equal)
  }

  private static func areEqual(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
    switch (left, right) {
    case (nil, _): Values.isEmpty(right)
    case (_, nil): Values.isEmpty(left)
    case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
    case (.bool(let one), .bool(let other)): one == other
    default: false
    }
  }

  /// A number, or the number that a text spells.
  private static func number(_ value: JSONValue?) -> Double? {
    if case .bool = value { nil } else { Values.number(value) }
  }
}
