import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let formReferenceOutsideForm = Rule(
    "form-reference-outside-form",
    .expressions,
    code: .invalidFooterPayloadOutsideForm,
    until: .v4_0,
    summary: "Before 4.0 a payload that holds what people entered stands inside the Form.",
    why:
      "An action outside of the Form does not know its values. The platform refuses it in a Footer; of links nothing "
      + "is documented.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Form", "name": "person", "children": [
           {"type": "TextInput", "name": "city", "label": "City"},
           {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"city": "${form.city}"}}}]}]}}
        """#,
        in: .v3_1
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Form", "name": "person", "children": [
           {"type": "TextInput", "name": "city", "label": "City"}]},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"city": "⟦${form.city}⟧"}}}]}}
        """#,
        in: .v3_1
      ),
      .bad(
        .flow,
        #"""
        {"version": "3.1", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "I know you", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {"email": "⟦${form.email}⟧"}}},
          {"type": "Form", "name": "person", "children": [
           {"type": "TextInput", "name": "email", "label": "Email"},
           {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
            "next": {"type": "screen", "name": "LAST"}, "payload": {"email": "${form.email}"}}}]}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "data": {"email": {"type": "string", "__example__": "a@b.c"}},
          "layout": {"type": "SingleColumnLayout", "children": [
           {"type": "TextBody", "text": "${data.email}"},
           {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#,
        in: .v3_1
      ),
    ]
  )
}

extension ExpressionCheck {
  static func checkForm(
    of reference: Reference,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    let screen = facts.screens[use.screen]
    guard reference.source == .form, screen.hasForms, let component = use.component,
      !screen.screen.isInForm(component)
    else { return }
    findings.report(
      .formReferenceOutsideForm,
      at: use.node,
      range: use.source(reference.range),
      source: screen.screen.components[component].fact == .footer ? nil : .inferred,
      "before 4.0 only an action inside the Form knows what people entered there; move it into the Form"
    )
  }
}

extension Screen {
  /// Whether a component stands, at any depth, in a Form.
  fileprivate func isInForm(_ component: Int) -> Bool {
    var current: Int? = component
    while let index = current {
      if components[index].fact == .form { return true }
      current = components[index].parent
    }
    return false
  }
}
