extension Rule {
  static let duplicateLabel = Rule(
    "duplicate-label",
    .advice,
    summary: "No two inputs of a screen have the same label.",
    why: "People can't tell which of them asks for what.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "TextInput", "name": "city", "label": "City"},
        {"type": "TextInput", "name": "street", "label": "Street"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "city", "label": "City"},
        {"type": "TextInput", "name": "town", "label": ⟦"City"⟧}
        """#
      ),
    ]
  )
}
