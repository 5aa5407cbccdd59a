import FlowLanguage
import JSONText

extension Rule {
  static let bindingExpected = Rule(
    "binding-expected",
    .values,
    code: .patternMismatch,
    source: .observed,
    since: .v4_0,
    summary: "The value of a Switch comes from an answer or from data.",
    why: "With a text that never changes only one case could ever be seen; the platform has been seen to refuse it.",
    examples: [
      .good(SwitchExample.components(#""${form.size}""#)),
      .bad(SwitchExample.components(#"⟦"size"⟧"#)),
    ]
  )
}

extension StructureWalk {
  /// Reports a text where only a binding or an expression makes sense.
  mutating func reportStatic(_ node: JSONNode, _ fact: PropertyFact) {
    let example = node.string.map { $0.isEmpty || $0.utf8.contains(UInt8(ascii: " ")) ? "name" : $0 } ?? "name"
    findings.report(
      .bindingExpected,
      at: node,
      "'\(fact.name)' must be a binding like '${form.\(example)}', else it is always the same"
    )
  }
}

private enum SwitchExample {
  static func components(_ value: String) -> String {
    #"""
    {"type": "TextInput", "name": "size", "label": "Size"},
    {"type": "Switch", "value": \#(value), "cases": {"large": [{"type": "TextBody", "text": "As you like"}]}}
    """#
  }
}
