import FlowModel
package import JSONText

/// Gives the values that formulas refer to.
package protocol ValueSource {
  /// The value; nil if it is missing.
  func value(of source: Formula.Source) -> JSONValue?
}

extension Formula {
  /// The value; nil if it is missing.
  ///
  /// Traps that it finds are added to `met`.
  package func value(from values: some ValueSource, _ met: inout Traps) -> JSONValue? {
    // Nearly all values are literals.
    if let constant { return constant.present }
    met.formUnion(traps)
    var stack: [JSONValue?] = []
    stack.reserveCapacity(steps.count)
    for step in steps {
      switch step {
      case .push(let value): stack.append(value.present)
      case .load(let source): stack.append(values.value(of: source)?.present)
      case .join(let count): stack.append(.string(stack.takeLast(count).map(Values.text).joined()))
      case .unary(let found): stack.append(ExpressionValues.result(found, stack.popValue()))
      case .binary(let found):
        let right = stack.popValue()
        stack.append(ExpressionValues.result(stack.popValue(), found, right, &met))
      case .conditionNot: stack.append(ConditionValues.not(stack.popValue(), &met))
      case .condition(let found):
        let right = stack.popValue()
        stack.append(ConditionValues.result(stack.popValue(), found, right, &met))
      case .object(let names):
        let members = zip(names, stack.takeLast(names.count)).compactMap { name, value in
          value.map { JSONValue.Member(name, $0) }
        }
        stack.append(.object(members))
      case .array(let count): stack.append(.array(stack.takeLast(count).map { $0 ?? .null }))
      }
    }
    return stack.popValue()
  }

  /// The value; nil if it is missing.
  package func value(from values: some ValueSource) -> JSONValue? {
    var met: Traps = []
    return value(from: values, &met)
  }
}

extension [JSONValue?] {
  /// The last value; missing where there is none.
  fileprivate mutating func popValue() -> JSONValue? { popLast() ?? nil }

  /// Removes and returns the last `count` values.
  fileprivate mutating func takeLast(_ count: Int) -> ArraySlice<JSONValue?> {
    let top = suffix(count)
    removeLast(top.count)
    return top
  }
}

extension JSONValue {
  /// The value; `null` means that there is none.
  package var present: JSONValue? {
    // A plain `nil` could be read as the literal of JSON's null.
    self == .null ? Optional<JSONValue>.none : self
  }
}
