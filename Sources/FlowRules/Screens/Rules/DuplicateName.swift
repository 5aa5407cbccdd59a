import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let duplicateName = Rule(
    "duplicate-name",
    .structure,
    code: .duplicateFormComponentNames,
    summary: "No two components of a screen have the same name.",
    why:
      "One answer would overwrite the other; the platform refuses the flow, also where only one of them can be seen.",
    examples: [
      .good(
        #"""
        {"type": "TextInput", "name": "first_name", "label": "First name"},
        {"type": "TextInput", "name": "last_name", "label": "Last name"}
        """#
      ),
      .bad(
        #"""
        {"type": "TextInput", "name": "name", "label": "First name"},
        {"type": "TextInput", "name": ⟦"name"⟧, "label": "Last name"}
        """#
      ),
      .bad(
        #"""
        {"type": "OptIn", "name": "company", "label": "I order for a company"},
        {"type": "If", "condition": "${form.company}",
          "then": [{"type": "TextInput", "name": "tax_id", "label": "VAT number"}],
          "else": [{"type": "TextInput", "name": ⟦"tax_id"⟧, "label": "Tax number"}]}
        """#
      ),
    ]
  )
}

extension ScreenWalk {
  /// Judges the name of a component by the ``names`` of those before it.
  mutating func checkName(of component: FlowComponent) {
    guard let name = component.name, !name.isEmpty, let node = component.nameNode,
      let earlier = names.first(sameAs: node)
    else { return }
    findings.report(
      .duplicateName,
      at: node,
      "another component of the screen is called '\(name)' already; give each a name of its own",
      related: [.init("the first component of this name", at: earlier)]
    )
  }
}
