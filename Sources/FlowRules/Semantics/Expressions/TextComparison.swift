import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let textComparison = Rule(
    "text-comparison",
    .expressions,
    source: .observed,
    since: .v6_0,
    summary: "In backticks one side of `<`, `<=`, `>` and `>=` is a number, not only what people type.",
    why:
      "An input for numbers holds the text that was typed. Of two texts none is smaller, so the comparison is never true; "
      + "`+ 0` makes a number of one of them.",
    examples: [
      .good(
        #"""
        {"type": "TextInput", "name": "low", "label": "From", "input-type": "number"},
        {"type": "TextInput", "name": "high", "label": "To", "input-type": "number"},
        {"type": "TextBody", "text": "Please correct", "visible": "`${form.low} + 0 > ${form.high}`"}
        """#
      ),
      .bad(
        #"""
        {"type": "TextInput", "name": "low", "label": "From", "input-type": "number"},
        {"type": "TextInput", "name": "high", "label": "To", "input-type": "number"},
        {"type": "TextBody", "text": "Please correct", "visible": "`⟦${form.low} > ${form.high}⟧`"}
        """#
      ),
    ]
  )
}

extension OperandSearch {
  /// The name of the input for numbers that an operand refers to.
  private func numberInput(_ operand: FlowExpression) -> JSONName? {
    guard case .reference(let reference) = operand.kind,
      let field = facts.reference(at: reference, in: use).flatMap({ facts.field($0) }), field.isNumberInput
    else { return nil }
    return field.name
  }

  func checkOrder(
    _ left: FlowExpression,
    _ step: FlowExpression.Step,
    in whole: FlowExpression,
    _ findings: inout Findings
  ) {
    guard step.operator.group == .ordering, !isPlain, let first = numberInput(left),
      let second = numberInput(step.operand)
    else { return }
    let end = use.source(left.range).upperBound
    findings.report(
      .textComparison,
      at: use.node,
      range: use.source(whole.range),
      "'\(first)' and '\(second)' hold the texts that people type, and of two texts '\(step.operator.rawValue)' is never "
        + "true; add 0 to one of them to compare numbers",
      fixes: [Fix("add 0 to the first", .unsafe, edits: [TextEdit(range: end..<end, text: " + 0")])]
    )
  }
}
