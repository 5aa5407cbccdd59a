import FlowLanguage

extension Rule {
  static let formReferenceOutsideForm = Rule(
    "form-reference-outside-form",
    .expressions,
    code: "INVALID_FOOTER_PAYLOAD_OUTSIDE_FORM",
    until: .v4_0,
    summary: "Before 4.0 a payload that holds what people entered stands inside the Form.",
    why: "An action outside of the Form does not know its values; the platform refuses the flow.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Form", "name": "person", "children": [
           {"type": "TextInput", "name": "city", "label": "City"},
           {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"city": "${form.city}"}}}]}]}}
        """#,
        in: .v3_1
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Form", "name": "person", "children": [
           {"type": "TextInput", "name": "city", "label": "City"}]},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"city": "⟦${form.city}⟧"}}}]}}
        """#,
        in: .v3_1
      ),
    ]
  )
}
