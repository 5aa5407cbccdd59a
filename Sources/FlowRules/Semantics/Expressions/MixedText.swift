import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let mixedText = Rule(
    "mixed-text",
    .expressions,
    otherCodes: [.patternMismatch],
    source: .observed,
    summary: "A binding is the whole value of a property, or from 6.0 part of an expression in backticks.",
    why:
      "Text around a binding is not filled in: people read the braces. From 6.0 texts and bindings are joined in "
      + "backticks. In a property that is not a text the platform refuses it.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "`'Hello ' ${form.name} '!'`"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "⟦Hello ${form.name}!⟧"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "name", "label": "Name"},
        {"type": "TextBody", "text": "⟦Hello ${form.name}!⟧"}
        """#,
        in: .v5_1
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "age", "label": "Age", "input-type": "number"},
        {"type": "TextBody", "text": "Welcome", "visible": "⟦${form.age} >= 18⟧"}
        """#
      ),
    ]
  )
}

extension ExpressionCheck {
  static func reportMixedText(
    _ fault: ExpressionFault,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    let isRichText = facts.isRichText(use)
    let help =
      if use.takesNoText {
        facts.has(.expressions)
          ? "the whole value is one binding, or an expression in backticks from its first to its last character"
          : "the whole value is one binding; expressions exist from 6.0"
      } else if isRichText {
        "RichText takes one binding or fixed text; build the whole text where the data comes from"
      } else if facts.has(.expressions) {
        "join texts and bindings in backticks"
      } else {
        "from 6.0 backticks join texts and bindings, in \(facts.version) give the whole text as one value"
      }
    findings.report(
      .mixedText,
      at: use.node,
      range: use.node.contentRange,
      code: use.takesNoText ? .patternMismatch : nil,
      source: use.takesNoText ? .documented : nil,
      "a binding with text around it is not filled in; \(help)\(facts.deadEnds(of: use))",
      fixes: isRichText ? [] : use.fixes(for: fault, facts)
    )
  }
}

extension FlowFacts {
  /// The names in a text that lead nowhere, after a semicolon; empty if there are none.
  fileprivate func deadEnds(of use: DynamicUse) -> String {
    let names = references(of: use).filter(leadsNowhere).compactMap { use.binding(of: $0)?.description }
    guard let first = names.first else { return "" }
    return names.count == 1 ? "; besides, there is no \(first)" : "; besides, \(first) and others lead nowhere"
  }
}
