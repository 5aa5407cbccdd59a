import FlowLanguage

extension Rule {
  static let invalidBinding = Rule(
    "invalid-binding",
    .expressions,
    otherCodes: ["PATTERN_MISMATCH"],
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
