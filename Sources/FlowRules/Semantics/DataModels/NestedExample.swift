import JSONText

extension Rule {
  static let nestedExample = Rule(
    "nested-example",
    .dataModel,
    code: .invalidScreenData,
    summary: "An `__example__` stands beside the type of a member of `data`, not deeper.",
    why: "The platform refuses examples inside 'properties' or 'items'; the outer example holds the whole value.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"person": {"type": "object", "properties": {"name": {"type": "string"}},
           "__example__": {"name": "Ana"}}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.person.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true,
         "data": {"person": {"type": "object",
           "properties": {"name": {"type": "string", ⟦"__example__"⟧: "Ana"}}, "__example__": {"name": "Ana"}}},
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextBody", "text": "${data.person.name}"},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}

extension DataModelCheck {
  static func checkNestedExample(_ declaration: JSONNode, _ key: JSONNode, _ findings: inout Findings) {
    guard let example = declaration.member(.example) else { return }
    findings.report(
      .nestedExample,
      at: example.key,
      "the example of '\(key.name ?? "")' is nested too deep; only members directly under 'data' have an '__example__'"
    )
  }
}
