import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let forgottenBinding = Rule(
    "forgotten-binding",
    .expressions,
    source: .inferred,
    summary: "A value is named between `${` and `}`.",
    why: "The name without them is a text like any other: people read it, or the server gets it.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "city", "label": "City"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"city": "${form.city}"}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ana"}},
          "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextHeading", "text": "⟦data.name⟧"},
          {"type": "TextInput", "name": "city", "label": "City"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"city": "⟦form.city⟧"}}}]}}
        """#
      ),
    ]
  )
}

/// Names of values that are taken for text.
enum ForgottenBindingCheck: FlowCheck {
  static let rules: [Rule] = [.forgottenBinding]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    for each in facts.forgottenBindings {
      let binding = "${\(each.name)}"
      findings.report(
        .forgottenBinding,
        at: each.node,
        range: each.node.contentRange,
        "'\(each.name)' is a text here, not the value of that name; write \(binding)",
        fixes: [Fix("write \(binding)", .unsafe, edits: [TextEdit(range: each.node.contentRange, text: binding)])]
      )
    }
  }
}
