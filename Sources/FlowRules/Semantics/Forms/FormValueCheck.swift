import FlowLanguage
import FlowModel
import JSONText

/// What a Form gives to its components under `init-values` and `error-messages`.
enum FormValueCheck: FlowCheck {
  static let rules: [Rule] = [.unknownFormValue, .formValueType]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    for screen in facts.screens where screen.hasForms {
      for form in screen.screen.components where form.fact == .form {
        check("init-values", of: form, on: screen, facts, &findings)
        check("error-messages", of: form, on: screen, facts, &findings)
      }
    }
  }

  private static func check(
    _ property: String,
    of form: FlowComponent,
    on screen: ScreenFacts,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard let values = form.node[property], values.kind == .object, facts.isWhole(form.node) else { return }
    for member in values.members {
      guard let component = screen.component(named: member.name) else {
        reportUnknown(member, property, screen, facts, &findings)
        continue
      }
      guard let fact = component.fact?.property(property == "init-values" ? "init-value" : "error-message"),
        !member.value.isDynamicText, member.value.kind != .missing
      else { continue }
      let expected = Expectation(formValue: fact, of: component, version: facts.version)
      let type = DataType(of: member.value)
      guard !expected.types.isEmpty, member.value.kind == .null || expected.types.mismatch(with: type) != nil else {
        continue
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

  private static func reportUnknown(
    _ member: JSONMember,
    _ property: String,
    _ screen: ScreenFacts,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    let nearest = facts.nearest(member.name, in: screen.names.filter { member.value.parent?[$0] == nil })
    let fixes = nearest.map {
      [Fix("write '\($0)'", .unsafe, edits: [TextEdit(range: member.key.contentRange, text: $0.text)])]
    }
    findings.report(
      .unknownFormValue,
      at: member.key,
      source: facts.has(.checkedFormValues) ? nil : .observed,
      "'\(property)' names '\(member.name)', which is not a component of the screen"
        + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      fixes: fixes ?? []
    )
  }
}
