import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let payloadType = Rule(
    "payload-type",
    .actions,
    code: .invalidNavigateActionPayload,
    otherCodes: [.invalidNavigateActionStaticData, .invalidUpdateDataActionPayload],
    summary: "A value in a payload has the type that the screen which gets it declares.",
    why: "The screen that opens can't show the value; without an endpoint the platform refuses the flow.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {"count": 1}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "data": {"count": {"type": "number", "__example__": 1}},
          "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "`'You chose ' ${data.count}`"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "pet", "label": "Pet"},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {"count": ⟦"1"⟧, "more": "⟦${form.pet}⟧"}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true,
          "data": {"count": {"type": "number", "__example__": 1}, "more": {"type": "boolean", "__example__": true}},
          "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "`'You chose ' ${data.count}`", "visible": "${data.more}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {"age": "⟦${form.age}⟧"}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "data": {"age": {"type": "string", "__example__": "30"}},
          "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.age}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}

extension PayloadValueCheck {
  static func checkValue(
    _ member: JSONMember,
    _ declaration: DataDeclaration,
    _ target: PayloadTarget,
    isUpdate: Bool,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    for mismatch in declaration.mismatches(of: member.value) {
      let expected = target.expectation(declaration, at: member.name.text)
      let isNested = mismatch.node != member.value
      findings.report(
        .payloadType,
        at: mismatch.node,
        code: isNested && !isUpdate ? .invalidNavigateActionStaticData : expected.code,
        source: isNested ? .observed : expected.source == .documented ? nil : expected.source,
        message(mismatch, expected, inside: isNested ? " here" : ""),
        related: [Diagnostic.Related("it is declared here", at: mismatch.declaration.node)]
      )
    }
  }

  private static func message(_ mismatch: ValueMismatch, _ expected: Expectation, inside: String) -> String {
    switch mismatch.reason {
    case .differs(let type, let given):
      "\(expected.place) is declared as \(type)\(inside), but this is \(given.description)"
    case .missingMember(let name): "\(expected.place) requires '\(name)'\(inside)"
    }
  }
}
