import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let missingParentheses = Rule(
    "missing-parentheses",
    .expressions,
    source: .observed,
    summary: "A comparison beside '&&' or '||' stands in parentheses.",
    why:
      "The documentation writes it so everywhere, and the client's own check joins comparisons only through parentheses.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "TextInput", "name": "pet", "label": "Pet"},
        {"type": "OptIn", "name": "news", "label": "Send me news"},
        {"type": "If", "condition": "(${form.pet} == 'cat') && ${form.news}",
         "then": [{"type": "TextBody", "text": "Miaow"}]}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "pet", "label": "Pet"},
        {"type": "OptIn", "name": "news", "label": "Send me news"},
        {"type": "If", "condition": "⟦${form.pet} == 'cat'⟧ && ${form.news}",
         "then": [{"type": "TextBody", "text": "Miaow"}]}
        """#
      ),
    ]
  )
}

extension TypeCheck {
  static func reportParentheses(_ fault: TypeFault, _ use: DynamicUse, _ facts: FlowFacts, _ findings: inout Findings) {
    report(.missingParentheses, fault, use, facts, &findings)
  }
}
