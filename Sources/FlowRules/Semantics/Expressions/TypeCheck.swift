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
      if case .binding = use.text.content, !use.isCondition, let binding = use.references.first {
        guard !use.isPayload || !facts.holdsFiles(use) else { continue }
        conflicts.check(binding.type, of: binding, use)
        continue
      }
      guard let expression = use.text.expression else { continue }
      var faults: [TypeFault] = []
      let isPlain = if case .condition = use.text.content { true } else { false }
      let type = expression.type(faults: &faults, isCondition: isPlain) { use.type(of: $0) }
      // Files inside an expression have a rule of their own.
      guard !use.isPayload || !facts.holdsFiles(use) else { continue }
      for fault in faults { report(fault, use, facts, &findings) }
      if use.isCondition, !expression.isDynamic, faults.isEmpty {
        reportConstant(expression, use, &findings)
      } else if faults.allSatisfy(\.kind.isHarmless) {
        conflicts.check(type, of: expression.reference.flatMap { use.resolved($0) }, use)
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
    let reliesOnObserved = use.references.contains {
      $0.source == .form && fault.range.overlaps($0.reference.range) && facts.field($0)?.valueSource != .documented
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
    use.references.contains { field($0)?.fact?.category == .mediaInput }
  }
}

extension DynamicUse {
  /// What is known about a reference of the text.
  func resolved(_ reference: FlowBinding) -> ResolvedReference? {
    // A binary search: they are in the order of the text, and there may be very many.
    var (low, high) = (0, references.count)
    while low < high {
      let middle = (low + high) / 2
      if references[middle].reference.range.lowerBound < reference.range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < references.count && references[low].reference.range == reference.range ? references[low] : nil
  }

  /// The type of the value of a reference of the text.
  func type(of reference: FlowBinding) -> DataType { resolved(reference)?.type ?? .unknown }
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
    if case .expression = use.text.content { return has(.expressions) }
    return has(.formReferences) || use.isPayload
      || use.references.allSatisfy { $0.source == .data && $0.reference.screen == nil }
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
