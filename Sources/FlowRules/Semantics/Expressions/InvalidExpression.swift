import FlowLanguage

extension Rule {
  static let invalidExpression = Rule(
    "invalid-expression",
    .expressions,
    code: "INVALID_PROPERTY_VALUE",
    otherCodes: ["INVALID_ACTION_PAYLOAD_PROPERTY", "INVALID_SCREEN_DYNAMIC_DATA"],
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
