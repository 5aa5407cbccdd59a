extension Rule {
  static let hiddenRequired = Rule(
    "hidden-required-input",
    .advice,
    summary: "An input that must be filled in can always be seen.",
    why: "While it is hidden people may be unable to go on, without knowing why.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "TextInput", "name": "city", "label": "City", "required": true}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "OptIn", "name": "abroad", "label": "I live abroad"},
        {"type": "TextInput", "name": "city", "label": "City", "required": ⟦true⟧, "visible": "${form.abroad}"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "city", "label": "City", "required": ⟦true⟧, "visible": false}
        """#
      ),
    ]
  )
}
