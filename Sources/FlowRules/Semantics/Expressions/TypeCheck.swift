import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

/// The types of expressions: inside, between operands, and outside, against the place that takes the value.
enum TypeCheck: FlowCheck {
  static let rules: [Rule] = [
    .conditionType, .expressionType, .missingParentheses, .typeMismatch, .missingItemMember, .payloadType,
    .invalidCondition,
  ]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    var conflicts = TypeConflicts(facts)
    for use in facts.uses where !use.isLoose {
      guard facts.knowsContent(of: use) else { continue }
      let expression: FlowExpression
      var isPlain = false
      switch use.content {
      case .binding:
        guard let reference = facts.references(of: use).first, !use.isPayload || !facts.holdsFiles(use) else {
          continue
        }
        conflicts.check(facts.type(of: reference, use.binding(of: reference)), of: reference, use)
        continue
      case .expression(let found): expression = found
      case .condition(let found): (expression, isPlain) = (found, true)
      case .faulty: continue
      }
      var faults: [TypeFault] = []
      let type = expression.type(faults: &faults, isCondition: isPlain) { facts.type(of: $0, in: use) }
      // Files inside an expression have a rule of their own.
      guard !use.isPayload || !facts.holdsFiles(use) else { continue }
      for fault in faults { report(fault, use, facts, &findings) }
      if use.isCondition, !expression.isDynamic, faults.isEmpty {
        reportConstant(expression, use, &findings)
      } else if faults.allSatisfy(\.kind.isHarmless) {
        conflicts.check(type, of: expression.reference.flatMap { facts.reference(at: $0, in: use) }, use)
      }
    }
    conflicts.report(to: &findings)
  }

  private static func report(_ fault: TypeFault, _ use: DynamicUse, _ facts: FlowFacts, _ findings: inout Findings) {
    switch fault.kind {
    case .literalsOnly: reportLiterals(fault, use, facts, &findings)
    case .missingParentheses: reportParentheses(fault, use, facts, &findings)
    default:
      if use.isCondition {
        reportCondition(fault, use, facts, &findings)
      } else {
        reportExpression(fault, use, facts, &findings)
      }
    }
  }

  /// Reports a fault as one of `rule`.
  static func report(
    _ rule: Rule,
    _ fault: TypeFault,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    let isPayload = use.isPayload && rule.source == .documented
    findings.report(
      rule,
      at: use.node,
      range: use.range(fault.range),
      code: isPayload ? .invalidActionPayloadProperty : nil,
      source: source(of: fault, use, facts),
      message(fault, use),
      fixes: fixes(fault, use)
    )
  }

  /// Only observed: how the client treats objects, some form values, and payloads before 7.2.
  private static func source(of fault: TypeFault, _ use: DynamicUse, _ facts: FlowFacts) -> FactSource? {
    if case .missingParentheses = fault.kind { return .observed }
    if case .unsupportedOperand = fault.kind { return .observed }
    if use.isPayload, !facts.has(.checkedPayloadExpressions) { return .observed }
    let reliesOnObserved = facts.references(of: use).contains {
      $0.source == .form && fault.range.overlaps($0.range) && facts.field($0)?.valueSource != .documented
    }
    return reliesOnObserved ? .observed : nil
  }

  private static func fixes(_ fault: TypeFault, _ use: DynamicUse) -> [Fix] {
    if case .joinedTexts(let gaps) = fault.kind {
      return [
        Fix(
          "write the texts beside one another",
          edits: gaps.map { TextEdit(range: use.source($0), text: " ") }
        )
      ]
    }
    guard case .missingParentheses = fault.kind else { return [] }
    let range = use.source(fault.range)
    return [
      Fix(
        "add parentheses around the comparison",
        edits: [
          TextEdit(range: range.lowerBound..<range.lowerBound, text: "("),
          TextEdit(range: range.upperBound..<range.upperBound, text: ")"),
        ]
      )
    ]
  }
}

extension TypeFault.Kind {
  /// Whether the type of the whole expression is known all the same.
  fileprivate var isHarmless: Bool {
    switch self {
    case .missingParentheses, .joinedTexts: true
    default: false
    }
  }
}

extension FlowFacts {
  /// Whether the text refers to photos or documents.
  func holdsFiles(_ use: DynamicUse) -> Bool {
    references(of: use).contains { field($0)?.fact?.category == .mediaInput }
  }

  /// The type of what a binding in the expression of a text leads to.
  fileprivate func type(of binding: FlowBinding, in use: DynamicUse) -> DataType {
    reference(at: binding, in: use).map { type(of: $0, binding) } ?? .unknown
  }
}

extension FlowExpression {
  /// The reference that it is, if it is nothing else.
  fileprivate var reference: FlowBinding? {
    if case .reference(let reference) = kind { reference } else { nil }
  }
}

extension FlowFacts {
  /// Whether the version knows such a text, so that its types matter.
  func knowsContent(of use: DynamicUse) -> Bool {
    if case .expression = use.content { return has(.expressions) }
    return has(.formReferences) || use.isPayload
      || references(of: use).allSatisfy { $0.source == .data && !$0.namesScreen }
  }
}

// MARK: Wording

extension TypeCheck {
  private static func message(_ fault: TypeFault, _ use: DynamicUse) -> String {
    switch fault.kind {
    case .operand(let found, let expected, let given):
      return "'\(found.rawValue)' takes \(expected), but this is \(given)"
    case .differentTypes(let found, let left, let right):
      return "'\(found.rawValue)' compares values of one type, but the left side is \(left) and the right side \(right)"
        + help(left, right)
    case .joinedTexts:
      return "'+' adds numbers; texts are joined by writing them beside one another: 'a ' ${data.x} ' b'"
    case .unsupportedOperand(.array(let element)):
      return
        "\(DataType.array(element).description) can't be compared or joined; give the text or number that is needed "
        + "as a member of its own in the data"
    case .unsupportedOperand(let given): return "\(given) can't be compared or joined; name one of its members"
    case .literalsOnly(let found):
      return "both sides of '\(found.rawValue)' are fixed values, so the condition never changes; use a binding"
    case .missingParentheses(let found):
      return "a comparison beside '\(found.rawValue)' needs parentheses around it"
    }
  }

  private static func help(_ left: DataType, _ right: DataType) -> String {
    switch (left, right) {
    case (.string, .number), (.number, .string): "; a text stands in single quotes, a number without"
    case (.string, .boolean), (.boolean, .string): "; true and false are written without quotes"
    default: ""
    }
  }
}
