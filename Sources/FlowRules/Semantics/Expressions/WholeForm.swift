import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let wholeForm = Rule(
    "whole-form",
    .advice,
    summary: "A binding names one value; ${form} or ${screen.ID.form}, a whole form at once, is not documented.",
    why: "It works in published flows, but the platform promises nothing; every name written out can be checked.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "name", "label": "Name"},
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"name": "${form.name}"}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "name", "label": "Name"},
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"all": "⟦${form}⟧"}}}]}}
        """#
      ),
    ]
  )
}

extension ExpressionCheck {
  static func reportWholeForm(_ reference: Reference, _ use: DynamicUse, _ findings: inout Findings) {
    guard let binding = use.binding(of: reference) else { return }
    findings.report(
      .wholeForm,
      at: use.node,
      range: use.source(reference.range),
      "'\(binding.description)' stands for everything at once, which the platform does not document; "
        + "name each value"
    )
  }
}
