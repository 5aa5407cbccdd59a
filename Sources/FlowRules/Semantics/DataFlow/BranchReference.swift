import FlowLanguage

extension Rule {
  static let branchReference = Rule(
    "branch-reference",
    .dataFlow,
    source: .advice,
    since: .v4_0,
    summary: "A component does not take its value from one that is shown only in another branch.",
    why:
      "The two are never on the screen at the same time: the value is empty, or what people entered before the branch "
      + "changed. That is fine where the parts of one screen are filled in one after the other.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "TextInput", "name": "city", "label": "City"},
        {"type": "TextBody", "text": "${form.city}"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "OptIn", "name": "abroad", "label": "I live abroad"},
        {"type": "If", "condition": "${form.abroad}",
         "then": [{"type": "TextInput", "name": "city", "label": "City"}],
         "else": [{"type": "TextBody", "text": "⟦${form.city}⟧"}]}
        """#
      ),
    ]
  )
}
