import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let invalidCondition = Rule(
    "invalid-condition",
    .expressions,
    code: .invalidPropertyValue,
    since: .v4_0,
    summary: "The condition of an If is a comparison of bindings with values, or a binding that is true or false.",
    why: "The platform can't read the condition and refuses the flow.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "TextInput", "name": "pet", "label": "Pet"},
        {"type": "If", "condition": "(${form.pet} == 'cat')", "then": [{"type": "TextBody", "text": "Miaow"}]}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "pet", "label": "Pet"},
        {"type": "If", "condition": "(${form.pet} ⟦=⟧ 'cat')", "then": [{"type": "TextBody", "text": "Miaow"}]}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "If", "condition": "⟦1 == 2⟧", "then": [{"type": "TextBody", "text": "Never"}]}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "If", "condition": "⟦true⟧", "then": [{"type": "TextBody", "text": "Always"}]}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "OptIn", "name": "news", "label": "Send me news"},
        {"type": "If", "condition": "⟦(⟧${form.news}", "then": [{"type": "TextBody", "text": "Good"}]}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "pet", "label": "Pet"},
        {"type": "If", "condition": "${form.pet} == ⟦\"cat\"⟧", "then": [{"type": "TextBody", "text": "Miaow"}]}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "OptIn", "name": "news", "label": "Send me news"},
        {"type": "If", "condition": "${form.news} ⟦&&⟧", "then": [{"type": "TextBody", "text": "Good"}]}
        """#
      ),
    ]
  )
}

extension ExpressionCheck {
  static func reportCondition(
    _ fault: ExpressionFault,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    let isObservedOnly = if case .leadingZero = fault.kind { true } else { false }
    findings.report(
      .invalidCondition,
      at: use.node,
      range: use.range(fault.range),
      source: isObservedOnly || fault.kind.isLimitOfOurs ? .observed : nil,
      fault.kind.message("the condition", version: facts.version),
      fixes: use.fixes(for: fault, facts)
    )
  }
}

extension TypeCheck {
  static func reportLiterals(_ fault: TypeFault, _ use: DynamicUse, _ facts: FlowFacts, _ findings: inout Findings) {
    report(.invalidCondition, fault, use, facts, &findings)
  }

  static func reportConstant(_ expression: FlowExpression, _ use: DynamicUse, _ findings: inout Findings) {
    let message = "the condition is always the same; it needs a binding that is true or false"
    findings.report(.invalidCondition, at: use.node, range: use.range(expression.range), message)
  }
}
