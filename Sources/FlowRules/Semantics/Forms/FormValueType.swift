import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let formValueType = Rule(
    "form-value-type",
    .dataModel,
    code: .invalidPropertyValue,
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

extension FormValueCheck {
  static func checkType(
    of member: JSONMember,
    _ property: PropertyName,
    _ component: FlowComponent,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard let fact = component.fact?.property(property == .initValues ? "init-value" : "error-message"),
      !member.value.isDynamicText, member.value.kind != .missing
    else { return }
    let expected = Expectation(formValue: fact, of: component, version: facts.version)
    let type = DataType(of: member.value)
    guard !expected.types.isEmpty, member.value.kind == .null || expected.types.mismatch(with: type) != nil else {
      return
    }
    findings.report(
      .formValueType,
      at: member.value,
      source: facts.has(.checkedFormValues) ? nil : .observed,
      "\(expected.place) is \(expected.typeList), "
        + "but this is \(member.value.kind == .null ? "null" : type.description)",
      related: [Diagnostic.Related("the component is here", at: component.node)]
    )
  }
}
