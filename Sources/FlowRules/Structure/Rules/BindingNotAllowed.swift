import FlowLanguage
import JSONText

extension Rule {
  static let bindingNotAllowed = Rule(
    "binding-not-allowed",
    .values,
    code: "PATTERN_MISMATCH",
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

  static let bindingExpected = Rule(
    "binding-expected",
    .values,
    code: "PATTERN_MISMATCH",
    source: .observed,
    since: .v4_0,
    summary: "The value of a Switch comes from an answer or from data.",
    why: "With a text that never changes only one case could ever be seen; the platform has been seen to refuse it.",
    examples: [
      .good(SwitchExample.components(#""${form.size}""#)),
      .bad(SwitchExample.components(#"⟦"size"⟧"#)),
    ]
  )

  static let dynamicLine = Rule(
    "dynamic-line",
    .values,
    code: "INVALID_TEXT_DYNAMIC_DATA",
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

private enum SwitchExample {
  static func components(_ value: String) -> String {
    #"""
    {"type": "TextInput", "name": "size", "label": "Size"},
    {"type": "Switch", "value": \#(value), "cases": {"large": [{"type": "TextBody", "text": "As you like"}]}}
    """#
  }
}

extension StructureWalk {
  /// Reports a binding or an expression in a property that takes none.
  mutating func reportBinding(_ node: JSONNode, _ fact: PropertyFact) {
    // Names could be anything before.
    if fact.isUnique, context.version < Feature.expressions.since { return }
    findings.report(
      .bindingNotAllowed,
      at: node,
      "'\(fact.name)' takes no binding and no expression; write the value out"
    )
  }

  /// Reports a text where only a binding or an expression makes sense.
  mutating func reportStatic(_ node: JSONNode, _ fact: PropertyFact) {
    let example = node.string.map { $0.isEmpty || $0.contains(" ") ? "name" : $0 } ?? "name"
    findings.report(
      .bindingExpected,
      at: node,
      "'\(fact.name)' must be a binding like '${form.\(example)}', else it is always the same"
    )
  }

  mutating func reportDynamicLine(_ node: JSONNode, _ fact: PropertyFact) {
    findings.report(
      .dynamicLine,
      at: node,
      "a line of '\(fact.name)' must be written out; bind all of '\(fact.name)' to a text or a list instead"
    )
  }
}
