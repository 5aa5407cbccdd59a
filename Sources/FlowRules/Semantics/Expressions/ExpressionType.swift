import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let expressionType = Rule(
    "expression-type",
    .expressions,
    code: .invalidPropertyValue,
    otherCodes: [.invalidActionPayloadProperty],
    since: .v6_0,
    summary: "Operators in an expression stand between values of the types that they take.",
    why: "The value can't be calculated. Texts are joined by writing them beside one another, not with '+'.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"price": {"type": "number", "__example__": 5}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "`'Twice: ' (${data.price} * 2)`"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"name": {"type": "string", "__example__": "Ana"}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "`⟦'Hello ' + ${data.name}⟧`"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}

extension TypeCheck {
  static func reportExpression(_ fault: TypeFault, _ use: DynamicUse, _ facts: FlowFacts, _ findings: inout Findings) {
    report(.expressionType, fault, use, facts, &findings)
  }
}
