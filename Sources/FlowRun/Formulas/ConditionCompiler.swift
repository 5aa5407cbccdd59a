import FlowModel
import JSONText

/// Turns plain conditions into formulas as phones work them out: `!` and `&&` as soon as their right side is there, all
/// other operators from the right, at the closing parenthesis or at the end.
struct ConditionCompiler {
  let compiler: FormulaCompiler

  func formula(_ condition: FlowExpression) -> Formula {
    var traps: Traps = []
    return Formula(steps(of: condition, &traps), traps: traps)
  }

  private func steps(of group: FlowExpression, _ traps: inout Traps) -> [Formula.Step] {
    var stack = Group()
    read(group, isGroup: true, into: &stack, &traps)
    if stack.hasComparison, stack.hasLogic { traps.insert(.missingParentheses) }
    return stack.finished()
  }

  /// The operands and operators of one pair of parentheses, in the order of the text.
  private func read(
    _ expression: FlowExpression,
    isGroup: Bool = false,
    into group: inout Group,
    _ traps: inout Traps
  ) {
    guard isGroup || !expression.isParenthesized else {
      group.add(operand: steps(of: expression, &traps))
      return
    }
    switch expression.kind {
    case .reference(let reference): group.add(operand: [.load(compiler.source(reference))])
    case .string(let text): group.add(operand: [.push(.string(text))])
    case .number(let text): group.add(operand: [.push(.number(text))])
    case .boolean(let value): group.add(operand: [.push(.bool(value))])
    case .unary(.not, let operand):
      group.add(.not)
      read(operand, into: &group, &traps)
    case .unary(_, let operand):
      // The only other sign stands before a number.
      guard case .number(let text) = operand.kind else { return read(operand, into: &group, &traps) }
      group.add(operand: [.push(.number("-" + text))])
    case .operation(let first, let rest):
      read(first, into: &group, &traps)
      for step in rest {
        group.add(step.operator)
        read(step.operand, into: &group, &traps)
      }
    case .concatenation(let parts):
      for part in parts { read(part, into: &group, &traps) }
    }
  }

  private struct Group {
    private var steps: [Formula.Step] = []
    private var waiting: [FlowExpression.Operator] = []
    private(set) var hasComparison = false
    private(set) var hasLogic = false

    mutating func add(_ found: FlowExpression.Operator) {
      switch found.group {
      case .equality, .ordering: hasComparison = true
      case .logical: if found != .not { hasLogic = true }
      case .arithmetic: break
      }
      waiting.append(found)
    }

    mutating func add(operand: [Formula.Step]) {
      steps += operand
      while let last = waiting.last, last == .not || last == .and {
        waiting.removeLast()
        steps.append(last == .not ? .conditionNot : .condition(last))
      }
    }

    func finished() -> [Formula.Step] {
      steps + waiting.reversed().map { $0 == .not ? .conditionNot : .condition($0) }
    }
  }
}
