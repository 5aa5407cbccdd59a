import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

/// Operators that give an unexpected result, because of what an answer is before and after it is given.
enum OperandCheck: FlowCheck {
  static let rules: [Rule] = [.untouchedOptIn, .textComparison]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    let given = GivenValues(facts)
    for use in facts.uses where !use.isLoose && facts.knowsContent(of: use) {
      switch use.content {
      case .condition(let expression):
        OperandSearch(use, facts, given, isPlain: true).search(expression, isWhole: true, &findings)
      case .expression(let expression):
        OperandSearch(use, facts, given, isPlain: false).search(expression, isWhole: true, &findings)
      case .binding, .faulty: break
      }
    }
  }
}

/// The initial answers that a Form gives, by screen.
struct GivenValues {
  private var names: [Int: Set<JSONName>] = [:]
  /// Screens with a Form whose values are known only while the flow runs.
  private var openScreens: Set<Int> = []

  init(_ facts: FlowFacts) {
    for screen in facts.screens where screen.hasForms {
      for form in screen.screen.components where form.fact == .form {
        guard let values = form[.initValues] else { continue }
        if values.kind == .object {
          for member in values.members { names[screen.screen.index, default: []].insert(member.name) }
        } else {
          openScreens.insert(screen.screen.index)
        }
      }
    }
  }

  func mayHold(_ name: JSONName, on screen: Int) -> Bool {
    openScreens.contains(screen) || names[screen]?.contains(name) ?? false
  }
}

/// Goes through one expression, whose depth the parser limits.
struct OperandSearch {
  let use: DynamicUse
  let facts: FlowFacts
  let given: GivenValues
  /// Whether it is a plain condition, without backticks.
  let isPlain: Bool

  init(_ use: DynamicUse, _ facts: FlowFacts, _ given: GivenValues, isPlain: Bool) {
    self.use = use
    self.facts = facts
    self.given = given
    self.isPlain = isPlain
  }

  func search(_ expression: FlowExpression, isWhole: Bool = false, _ findings: inout Findings) {
    switch expression.kind {
    case .reference, .string, .number, .boolean: break
    case .unary(let found, let operand):
      if found == .not, isPlain, let optIn = untouchedOptIn(operand) {
        reportUntouched(optIn, operand, at: expression, isWhole: isWhole, &findings)
      }
      search(operand, &findings)
    case .concatenation(let parts):
      for part in parts { search(part, &findings) }
    case .operation(let first, let steps):
      if steps.count == 1 { compare(first, steps[0], in: expression, isWhole: isWhole, &findings) }
      search(first, &findings)
      for step in steps { search(step.operand, &findings) }
    }
  }

  private func compare(
    _ left: FlowExpression,
    _ step: FlowExpression.Step,
    in whole: FlowExpression,
    isWhole: Bool,
    _ findings: inout Findings
  ) {
    if step.operator == .equal {
      for (side, other) in [(left, step.operand), (step.operand, left)] where other.kind == .boolean(false) {
        if let optIn = untouchedOptIn(side) { reportUntouched(optIn, side, at: whole, isWhole: isWhole, &findings) }
      }
    }
    checkOrder(left, step, in: whole, &findings)
  }
}
