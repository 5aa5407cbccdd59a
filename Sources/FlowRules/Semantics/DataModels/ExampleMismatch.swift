import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let exampleMismatch = Rule(
    "example-mismatch",
    .dataModel,
    code: .invalidScreenData,
    summary: "An `__example__` has the type that the declaration beside it says, all the way down.",
    why: "The platform compares the example with the declaration and refuses the flow when they differ.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"shown": {"type": "boolean", "__example__": true}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Hello", "visible": "${data.shown}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"shown": {"type": "boolean", "__example__": ⟦"true"⟧}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "Hello", "visible": "${data.shown}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}

extension DataModelCheck {
  static func checkExample(_ example: JSONNode, of declaration: DataDeclaration, _ findings: inout Findings) {
    for mismatch in declaration.mismatches(of: example) {
      let related = Diagnostic.Related(
        "it is declared here",
        at: mismatch.declaration.node[.type] ?? mismatch.declaration.node
      )
      let message: String
      switch mismatch.reason {
      case .differs(let expected, let given):
        message = "the example is \(given.description), but the declaration says \(expected)"
      case .missingMember(let name):
        message = "the example lacks '\(name)', which the declaration requires"
      }
      findings.report(.exampleMismatch, at: mismatch.node, message, related: [related])
    }
  }
}
