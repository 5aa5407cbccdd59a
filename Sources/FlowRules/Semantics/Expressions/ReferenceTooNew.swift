import FlowLanguage

extension Rule {
  static let referenceTooNew = Rule(
    "reference-too-new",
    .expressions,
    code: "INVALID_PROPERTY_VALUE",
    until: .v4_0,
    summary: "Before 4.0 there are no references to other screens, and ${form.x} stands in payloads only.",
    why: "The version of the flow does not know the reference; declare 4.0 or newer.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "${form.name}"}
        """#,
        in: .v4_0
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Form", "name": "person", "children": [
            {"type": "TextInput", "name": "name", "label": "Name"},
            {"type": "TextBody", "text": "⟦${form.name}⟧"},
            {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}]}}
        """#,
        in: .v3_1
      ),
    ]
  )
}
