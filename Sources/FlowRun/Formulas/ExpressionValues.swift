import FlowModel
import JSONText

/// The operators of expressions in backticks.
enum ExpressionValues {
  static func result(_ found: FlowExpression.Operator, _ value: JSONValue?) -> JSONValue {
    switch found {
    case .not: .bool(!Values.isTrue(value))
    case .subtract: rounded(-(Values.number(value) ?? 0))
    default: rounded(Values.number(value) ?? 0)
    }
  }

  static func result(
    _ left: JSONValue?,
    _ found: FlowExpression.Operator,
    _ right: JSONValue?,
    _ met: inout Traps
  ) -> JSONValue {
    switch found {
    case .or: .bool(Values.isTrue(left) || Values.isTrue(right))
    case .and: .bool(Values.isTrue(left) && Values.isTrue(right))
    case .equal: .bool(areEqual(left, right))
    case .notEqual: .bool(!areEqual(left, right))
    case .less, .lessOrEqual, .greater, .greaterOrEqual: .bool(isOrdered(left, found, right, &met))
    case .add, .subtract, .multiply, .divide, .remainder:
      rounded(calculated(Values.number(left) ?? 0, found, Values.number(right) ?? 0))
    case .not: .bool(false)
    }
  }

  /// Nothing equals nothing only; beside a number both are numbers; else type and value must be the same.
  private static func areEqual(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
    if Values.isEmpty(left) || Values.isEmpty(right) { return Values.isEmpty(left) && Values.isEmpty(right) }
    switch (left, right) {
    case (.number, _), (_, .number):
      guard let one = Values.number(left), let other = Values.number(right) else { return false }
      return one == other
    case (.string(let one), .string(let other)): return one.utf8.elementsEqual(other.utf8)
    case (.bool(let one), .bool(let other)): return one == other
    default: return false
    }
  }

  private static func isOrdered(
    _ left: JSONValue?,
    _ found: FlowExpression.Operator,
    _ right: JSONValue?,
    _ met: inout Traps
  ) -> Bool {
    if Values.isEmpty(left) || Values.isEmpty(right) { return false }
    switch (left, right) {
    case (.number, _), (_, .number):
      guard let one = Values.number(left), let other = Values.number(right) else { return false }
      return found.holds(one, other)
    case (.string, .string):
      met.insert(.textOrder)
      return false
    default: return false
    }
  }

  private static func calculated(_ left: Double, _ found: FlowExpression.Operator, _ right: Double) -> Double {
    switch found {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: right == 0 ? 0 : left / right
    default: right == 0 ? 0 : left.truncatingRemainder(dividingBy: right)
    }
  }

  /// Rounded to two decimals; see ``PhoneFacts/rounded(_:)``.
  private static func rounded(_ value: Double) -> JSONValue { Values.json(PhoneFacts.rounded(value)) }
}

extension FlowExpression.Operator {
  /// Whether two numbers stand in this order.
  func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .equal: left == right
    case .notEqual: left != right
    default: false
    }
  }
}
