import FlowLanguage
import FlowModel
import JSONText

/// What a Form gives to its components under `init-values` and `error-messages`.
enum FormValueCheck: FlowCheck {
  static let rules: [Rule] = [.unknownFormValue, .formValueType]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    for screen in facts.screens where screen.hasForms {
      for form in screen.screen.components where form.fact == .form {
        check(.initValues, of: form, on: screen, facts, &findings)
        check(.errorMessages, of: form, on: screen, facts, &findings)
      }
    }
  }

  private static func check(
    _ property: PropertyName,
    of form: FlowComponent,
    on screen: ScreenFacts,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard let values = form[property], values.kind == .object, !facts.hasFault(in: form.node) else { return }
    for member in values.members {
      guard let component = screen.component(named: member.name) else {
        reportUnknown(member, property.text, screen, facts, &findings)
        continue
      }
      checkType(of: member, property, component, facts, &findings)
    }
  }
}
