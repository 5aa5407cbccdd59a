import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let invalidExpression = Rule(
    "invalid-expression",
    .expressions,
    code: .invalidPropertyValue,
    otherCodes: [.invalidActionPayloadProperty, .invalidScreenDynamicData],
    since: .v6_0,
    summary: "An expression in backticks consists of bindings, texts in single quotes, numbers and operators.",
    why: "The platform can't read the expression; the flow is refused, or people see the formula instead of its value.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "`'Hello ' ${form.name} '!'`"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "`⟦Hello⟧ ${form.name}`"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "`'Hello ' ${form.name}⟦.toUpperCase⟧()`"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "OptIn", "name": "news", "label": "Send me news"},
        {"type": "TextBody", "text": "`${form.news} ⟦?⟧ 'yes' : 'no'`"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "⟦`⟧'Hello ' ${form.name}"}
        """#
      ),
    ]
  )
}

extension ExpressionCheck {
  static func reportExpression(
    _ fault: ExpressionFault,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard facts.has(.expressions) else { return }
    var source: FactSource?
    // Payloads are checked from 7.2 on; what clients did before is not documented.
    if use.isPayload, !facts.has(.checkedPayloadExpressions) { source = .observed }
    if case .leadingZero = fault.kind { source = .observed }
    if fault.kind.isLimitOfOurs { source = .observed }
    findings.report(
      .invalidExpression,
      at: use.node,
      range: use.range(fault.range),
      code: use.isPayload ? .invalidActionPayloadProperty : nil,
      source: source,
      fault.kind.message("the expression", version: facts.version),
      fixes: use.fixes(for: fault, facts)
    )
  }

  static func reportInRichText(_ use: DynamicUse, _ findings: inout Findings) {
    findings.report(
      .invalidExpression,
      at: use.node,
      range: use.node.contentRange,
      code: .invalidScreenDynamicData,
      "RichText takes fixed text or one binding, not an expression; build the whole text where the data comes from"
    )
  }
}
