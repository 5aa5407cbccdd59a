import FlowLanguage

extension Rule {
  static let mixedText = Rule(
    "mixed-text",
    .expressions,
    otherCodes: ["PATTERN_MISMATCH"],
    source: .observed,
    summary: "A binding is the whole value of a property, or from 6.0 part of an expression in backticks.",
    why:
      "Text around a binding is not filled in: people read the braces. From 6.0 texts and bindings are joined in "
      + "backticks. In a property that is not a text the platform refuses it.",
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
        {"type": "TextBody", "text": "⟦Hello ${form.name}!⟧"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "⟦Hello ${form.name}!⟧"}
        """#,
        in: .v5_1
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"},
        {"type": "TextBody", "text": "Welcome", "visible": "⟦${form.age} >= 18⟧"}
        """#
      ),
    ]
  )
}
