/// An operand, or a whole expression, of a type that does not fit.
public struct TypeFault: Sendable, Hashable {
  /// What does not fit.
  public let kind: Kind
  /// In UTF-8 bytes of the decoded text.
  public let range: Range<Int>

  /// What does not fit together.
  public enum Kind: Sendable, Hashable {
    /// The operator takes another type.
    case operand(FlowExpression.Operator, expected: DataType, given: DataType)
    /// `==` or `!=` between values of two types.
    case differentTypes(FlowExpression.Operator, DataType, DataType)
    /// Texts with `+` between them; the places between the operands are where a blank would join them.
    case joinedTexts(gaps: [Range<Int>])
    /// An object or array where single values are compared or joined.
    case unsupportedOperand(DataType)
    /// Values that never change on both sides of an operator.
    case literalsOnly(FlowExpression.Operator)
    /// A comparison beside `&&` or `||` without parentheses around it.
    case missingParentheses(FlowExpression.Operator)
  }
}

extension FlowExpression {
  /// The type of the value, and what is wrong with the types inside; `resolve` knows the type of each reference.
  public func type(
    faults: inout [TypeFault],
    isCondition: Bool,
    resolve: (FlowBinding) -> DataType
  ) -> DataType {
    switch kind {
    case .reference(let reference): return resolve(reference)
    case .string: return .string
    case .number: return .number
    case .boolean: return .boolean
    case .unary(let found, let operand):
      let given = operand.type(faults: &faults, isCondition: isCondition, resolve: resolve)
      let expected: DataType = found == .not ? .boolean : .number
      if !given.isUnknown, given != expected {
        faults.append(TypeFault(kind: .operand(found, expected: expected, given: given), range: operand.range))
      }
      return expected
    case .concatenation(let parts):
      for part in parts {
        let given = part.type(faults: &faults, isCondition: isCondition, resolve: resolve)
        if given.isStructured { faults.append(TypeFault(kind: .unsupportedOperand(given), range: part.range)) }
      }
      return .string
    case .operation(let first, let steps):
      return operationType(first, steps, faults: &faults, isCondition: isCondition, resolve: resolve)
    }
  }

  private func operationType(
    _ first: FlowExpression,
    _ steps: [Step],
    faults: inout [TypeFault],
    isCondition: Bool,
    resolve: (FlowBinding) -> DataType
  ) -> DataType {
    var left = Operand(first.type(faults: &faults, isCondition: isCondition, resolve: resolve), first)
    let operands = steps.map {
      Operand($0.operand.type(faults: &faults, isCondition: isCondition, resolve: resolve), $0.operand)
    }
    if steps.allSatisfy({ $0.operator == .add }), ([left] + operands).contains(where: { $0.type == .string }) {
      let ends = [left.range.upperBound] + operands.map(\.range.upperBound)
      let gaps = zip(ends, operands).map { $0..<Swift.max($0, $1.range.lowerBound) }
      faults.append(TypeFault(kind: .joinedTexts(gaps: gaps), range: range))
      return .string
    }
    for (step, right) in zip(steps, operands) {
      step.check(left, right, isCondition: isCondition, faults: &faults)
      let type: DataType = step.operator.group == .arithmetic ? .number : .boolean
      left = Operand(
        type: type,
        range: left.range.lowerBound..<right.range.upperBound,
        isDynamic: left.isDynamic || right.isDynamic,
        isBareComparison: false
      )
    }
    return left.type
  }
}

/// One side of an operator.
private struct Operand {
  let type: DataType
  let range: Range<Int>
  let isDynamic: Bool
  let isBareComparison: Bool

  init(type: DataType, range: Range<Int>, isDynamic: Bool, isBareComparison: Bool) {
    self.type = type
    self.range = range
    self.isDynamic = isDynamic
    self.isBareComparison = isBareComparison
  }

  init(_ type: DataType, _ expression: FlowExpression) {
    var isComparison = false
    if !expression.isParenthesized, case .operation(_, let steps) = expression.kind {
      isComparison = steps.contains { $0.operator.group == .equality || $0.operator.group == .ordering }
    }
    self.init(
      type: type,
      range: expression.range,
      isDynamic: expression.isDynamic,
      isBareComparison: isComparison
    )
  }
}

extension FlowExpression.Step {
  fileprivate func check(_ left: Operand, _ right: Operand, isCondition: Bool, faults: inout [TypeFault]) {
    if !left.isDynamic, !right.isDynamic, isCondition {
      let whole = left.range.lowerBound..<right.range.upperBound
      faults.append(TypeFault(kind: .literalsOnly(`operator`), range: whole))
      return
    }
    switch `operator`.group {
    case .logical:
      require(.boolean, left, right, &faults)
      for side in [left, right] where side.isBareComparison {
        faults.append(TypeFault(kind: .missingParentheses(`operator`), range: side.range))
      }
    case .ordering, .arithmetic: require(.number, left, right, &faults)
    case .equality: checkEquality(left, right, &faults)
    }
  }

  private func require(_ expected: DataType, _ left: Operand, _ right: Operand, _ faults: inout [TypeFault]) {
    for side in [left, right] where !side.type.isUnknown && side.type != expected {
      let kind = TypeFault.Kind.operand(`operator`, expected: expected, given: side.type)
      faults.append(TypeFault(kind: kind, range: side.range))
    }
  }

  private func checkEquality(_ left: Operand, _ right: Operand, _ faults: inout [TypeFault]) {
    for side in [left, right] where side.type.isStructured {
      faults.append(TypeFault(kind: .unsupportedOperand(side.type), range: side.range))
      return
    }
    guard !left.type.isUnknown, !right.type.isUnknown, left.type != right.type else { return }
    let whole = left.range.lowerBound..<right.range.upperBound
    faults.append(TypeFault(kind: .differentTypes(`operator`, left.type, right.type), range: whole))
  }
}
