import FlowLanguage
import JSONText

extension Rule {
  static let dynamicLine = Rule(
    "dynamic-line",
    .values,
    code: .invalidTextDynamicData,
    source: .observed,
    since: .v5_1,
    summary: "The lines of a text that is written as a list are static.",
    why: "The platform has been seen to refuse a binding inside the list; bind the whole text instead.",
    examples: [
      .good(#"{"type": "TextBody", "text": ["Hello", "and welcome"]}"#),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {"name": {"type": "string", "__example__": "Ana"}},
          "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "TextBody", "text": ["Hello", ⟦"${data.name}"⟧]},
            {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
        ]}}
        """#
      ),
    ]
  )
}

extension StructureWalk {
  mutating func reportDynamicLine(_ node: JSONNode, _ fact: PropertyFact) {
    findings.report(
      .dynamicLine,
      at: node,
      "a line of '\(fact.name)' must be written out; bind all of '\(fact.name)' to a text or a list instead"
    )
  }
}
