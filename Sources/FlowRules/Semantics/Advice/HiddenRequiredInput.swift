import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let hiddenRequiredInput = Rule(
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

extension AdviceCheck {
  static func checkHidden(_ component: FlowComponent, _ findings: inout Findings) {
    guard let required = component[.required], required.bool == true, let visible = component[.visible],
      visible.bool == false || visible.mayBeDynamic
    else { return }
    let name = component.name?.text ?? component.type
    let isAlwaysHidden = visible.bool == false
    findings.report(
      .hiddenRequiredInput,
      at: required,
      source: isAlwaysHidden ? .inferred : nil,
      isAlwaysHidden
        ? "'\(name)' must be filled in and is never shown, so nobody can go on; remove 'required'"
        : "'\(name)' must be filled in and can be hidden; bind 'required' to the same value as 'visible'",
      related: [Diagnostic.Related("what hides it", at: visible)]
    )
  }
}
