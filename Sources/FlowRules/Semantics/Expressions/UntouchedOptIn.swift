import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let untouchedOptIn = Rule(
    "untouched-opt-in",
    .expressions,
    source: .observed,
    since: .v4_0,
    summary: "A condition that holds while an OptIn is not ticked also holds before anybody has touched it.",
    why:
      "An OptIn has no value until people touch it. `== false`, and `!` in a plain condition, are false as well then, so "
      + "what they show is missing at first; `!= true` is right from the start.",
    examples: [
      .good(
        #"""
        {"type": "OptIn", "name": "news", "label": "Send me news"},
        {"type": "If", "condition": "${form.news} != true", "then": [{"type": "TextBody", "text": "No news"}]}
        """#
      ),
      .bad(
        #"""
        {"type": "OptIn", "name": "news", "label": "Send me news"},
        {"type": "If", "condition": "⟦!${form.news}⟧", "then": [{"type": "TextBody", "text": "No news"}]}
        """#
      ),
      .bad(
        #"""
        {"type": "OptIn", "name": "news", "label": "Send me news"},
        {"type": "TextBody", "text": "No news", "visible": "`⟦${form.news} == false⟧`"}
        """#
      ),
    ]
  )
}

extension OperandSearch {
  func reportUntouched(
    _ optIn: FlowComponent,
    _ operand: FlowExpression,
    at expression: FlowExpression,
    isWhole: Bool,
    _ findings: inout Findings
  ) {
    guard case .reference(let reference) = operand.kind else { return }
    let meant = "\(reference.description) != true"
    let text = isWhole || expression.isParenthesized ? meant : "(\(meant))"
    let range = use.source(expression.range)
    findings.report(
      .untouchedOptIn,
      at: use.node,
      range: range,
      "as long as nobody has touched '\(optIn.name ?? "")' it is neither true nor false, and this is false; write \(meant)",
      fixes: [
        Fix(
          "write \(meant)",
          .unsafe,
          edits: [TextEdit(range: range, text: expression.isParenthesized ? "(\(text))" : text)]
        )
      ]
    )
  }

  /// The OptIn that an operand refers to, if nothing gives it a value to begin with.
  func untouchedOptIn(_ operand: FlowExpression) -> FlowComponent? {
    guard case .reference(let reference) = operand.kind, let resolved = facts.reference(at: reference, in: use),
      let field = facts.field(resolved), let screen = resolved.screen, field.fact == .optIn,
      field[.initValue] == nil, let name = field.name, !given.mayHold(name, on: screen)
    else { return nil }
    return field
  }
}
