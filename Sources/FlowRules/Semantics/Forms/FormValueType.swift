extension Rule {
  static let formValueType = Rule(
    "form-value-type",
    .dataModel,
    code: "INVALID_PROPERTY_VALUE",
    summary: "A value in `init-values` or `error-messages` of a Form has the type of its component.",
    why: "The component can't take the value; from 7.0 the platform refuses the flow.",
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
        {"type": "Form", "name": "person", "init-values": {"city": ⟦true⟧}, "children": [{"type": "TextInput", "name": "city", "label": "City"}]}
        """#
      ),
    ]
  )
}
