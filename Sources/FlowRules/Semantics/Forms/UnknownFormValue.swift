import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let unknownFormValue = Rule(
    "unknown-form-value",
    .dataModel,
    code: .invalidPropertyValue,
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

extension FormValueCheck {
  static func reportUnknown(
    _ member: JSONMember,
    _ property: String,
    _ screen: ScreenFacts,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    let nearest = facts.nearest(member.name, in: screen.names.filter { member.value.parent?[$0] == nil })
    let fixes = nearest.map { [Fix.rename(member.key, to: $0.text, .unsafe)] }
    findings.report(
      .unknownFormValue,
      at: member.key,
      source: facts.has(.checkedFormValues) ? nil : .observed,
      "'\(property)' names '\(member.name)', which is not a component of the screen"
        + Spelling.hint(nearest),
      fixes: fixes ?? []
    )
  }
}
