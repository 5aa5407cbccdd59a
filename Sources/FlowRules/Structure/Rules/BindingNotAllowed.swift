import FlowLanguage
import JSONText

extension Rule {
  static let bindingNotAllowed = Rule(
    "binding-not-allowed",
    .values,
    code: .patternMismatch,
    source: .observed,
    summary: "A property that is read before the flow runs is written out.",
    why: "Names, patterns and some other properties have been seen to be refused with a binding or an expression.",
    examples: [
      .good(#"{"type": "TextBody", "text": "Hello", "markdown": true}"#),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": {"bold": {"type": "boolean", "__example__": true}},
          "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "TextBody", "text": "Hello", "markdown": ⟦"${data.bold}"⟧},
            {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
        ]}}
        """#
      ),
    ]
  )
}

extension StructureWalk {
  /// Reports a binding or an expression in a property that takes none.
  mutating func reportBinding(_ node: JSONNode, _ fact: PropertyFact) {
    // Before expressions a name could be any text.
    if fact.isUnique, context.version < Feature.expressions.since { return }
    findings.report(
      .bindingNotAllowed,
      at: node,
      "'\(fact.name)' takes no binding and no expression; write the value out"
    )
  }
}
