import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let invalidBinding = Rule(
    "invalid-binding",
    .expressions,
    otherCodes: [.patternMismatch],
    source: .inferred,
    summary: "A binding is written ${data.x}, ${form.x}, ${screen.ID.data.x} or ${screen.ID.form.x}, and nothing else.",
    why:
      "What is not a binding is taken as text: people read the braces, and the server gets them. In a property that is "
      + "not a text the platform refuses it.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "${form.name}"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "⟦${ form.name }⟧"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "⟦${form.name || 'friend'}⟧"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "⟦{{form.name}}⟧"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "Hello", "visible": "⟦${form.name != ''}⟧"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "Form", "name": "person", "children": [{"type": "TextInput", "name": "name", "label": "Name"}]},
        {"type": "TextBody", "text": "⟦${person.name}⟧"}
        """#
      ),
    ]
  )
}

extension ExpressionCheck {
  static func reportBinding(
    _ fault: ExpressionFault,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    if case .foreignSyntax(_, let meaning) = fault.kind, !facts.isKnown(meaning, on: use.screen) { return }
    let answer = facts.answer(to: fault, of: use)
    findings.report(
      .invalidBinding,
      at: use.node,
      range: use.range(fault.range),
      // A property that doesn't hold text takes its own type or a binding.
      code: use.takesNoText ? .patternMismatch : nil,
      source: use.takesNoText ? .documented : nil,
      answer?.message ?? fault.kind.message("the binding", version: facts.version),
      fixes: answer?.fixes ?? use.fixes(for: fault, facts)
    )
  }
}
