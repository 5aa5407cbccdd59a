import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let referenceTooNew = Rule(
    "reference-too-new",
    .expressions,
    code: .invalidPropertyValue,
    until: .v4_0,
    summary: "Before 4.0 there are no references to other screens, and ${form.x} stands in payloads only.",
    why: "The version of the flow does not know the reference; declare 4.0 or newer.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "${form.name}"}
        """#,
        in: .v4_0
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Form", "name": "person", "children": [
            {"type": "TextInput", "name": "name", "label": "Name"},
            {"type": "TextBody", "text": "⟦${form.name}⟧"},
            {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}]}}
        """#,
        in: .v3_1
      ),
    ]
  )
}

extension ExpressionCheck {
  static func checkVersion(
    of reference: Reference,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    let what: String
    if reference.namesScreen {
      what = "a reference to another screen"
    } else if reference.source == .form, !use.isPayload {
      what = "a reference to what people entered, outside of a payload,"
    } else {
      return checkForm(of: reference, use, facts, &findings)
    }
    findings.report(
      .referenceTooNew,
      at: use.node,
      range: use.source(reference.range),
      "\(what) exists from 4.0, but this flow is checked as version \(facts.version)"
    )
  }
}
