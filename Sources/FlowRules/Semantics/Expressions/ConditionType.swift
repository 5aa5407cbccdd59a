import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let conditionType = Rule(
    "condition-type",
    .expressions,
    code: .invalidPropertyValue,
    otherCodes: [.invalidActionPayloadProperty],
    since: .v4_0,
    summary:
      "Both sides of an operator in a condition have the type that the operator compares, and the whole is true or false.",
    why: "A comparison of two types can't be carried out; the platform refuses the flow.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"},
        {"type": "If", "condition": "(${form.age} >= 18)", "then": [{"type": "TextBody", "text": "Welcome"}]}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "pet", "label": "Pet"},
        {"type": "If", "condition": "(⟦${form.pet} == 7⟧)", "then": [{"type": "TextBody", "text": "Miaow"}]}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "pet", "label": "Pet"},
        {"type": "If", "condition": "⟦${form.pet}⟧", "then": [{"type": "TextBody", "text": "Miaow"}]}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"plan": {"type": "string", "__example__": "gold"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "If", "condition": "(⟦${data.plan}⟧ >= 2)", "then": [{"type": "TextBody", "text": "Welcome"}]},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}

extension TypeCheck {
  static func reportCondition(_ fault: TypeFault, _ use: DynamicUse, _ facts: FlowFacts, _ findings: inout Findings) {
    report(.conditionType, fault, use, facts, &findings)
  }
}
