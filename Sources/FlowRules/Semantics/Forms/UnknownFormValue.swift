extension Rule {
  static let unknownFormValue = Rule(
    "unknown-form-value",
    .dataModel,
    code: "INVALID_PROPERTY_VALUE",
    summary: "`init-values` and `error-messages` of a Form name components in it.",
    why: "The value belongs to nothing; from 7.0 the platform refuses the flow.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "Form", "name": "person", "init-values": {"city": "Rome"}, "children": [{"type": "TextInput", "name": "city", "label": "City"}]}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "Form", "name": "person", "init-values": {⟦"town"⟧: "Rome"}, "children": [{"type": "TextInput", "name": "city", "label": "City"}]}
        """#
      ),
    ]
  )
}
