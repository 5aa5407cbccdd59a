import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let expressionTooNew = Rule(
    "expression-too-new",
    .expressions,
    source: .inferred,
    until: .v6_0,
    summary: "Expressions in backticks exist from 6.0.",
    why: "An older version takes the backticks as text, and people read the formula; declare 6.0 or newer.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "`'Hello ' ${form.name}`"}
        """#,
        in: .v6_0
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "⟦`'Hello ' ${form.name}`⟧"}
        """#,
        in: .v5_1
      ),
    ]
  )
}

extension ExpressionCheck {
  static func reportTooNew(_ use: DynamicUse, _ facts: FlowFacts, _ findings: inout Findings) {
    findings.report(
      .expressionTooNew,
      at: use.node,
      range: use.node.contentRange,
      "expressions in backticks exist from 6.0; in \(facts.version) people read the formula"
    )
  }
}
