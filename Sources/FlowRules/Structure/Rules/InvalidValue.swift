import FlowLanguage
import JSONText

extension Rule {
  static let invalidValue = Rule(
    "invalid-value",
    .values,
    code: "INVALID_ENUM_VALUE",
    otherCodes: ["INVALID_PROPERTY_VALUE"],
    summary: "A text is one of those that its property accepts.",
    why: "Some properties accept only certain words; the platform refuses all others.",
    examples: [
      .good(#"{"type": "TextBody", "text": "Hello", "font-weight": "bold_italic"}"#),
      .bad(#"{"type": "TextBody", "text": "Hello", "font-weight": ⟦"bold-italic"⟧}"#),
      .bad(#"{"type": "TextBody", "text": "Hello", "font-weight": ⟦"thin"⟧}"#),
      .bad(
        #"{"type": "DocumentPicker", "name": "cv", "label": "CV", "allowed-mime-types": ["application/pdf", ⟦"application/docx"⟧]}"#
      ),
    ]
  )

  static let unknownLayout = Rule(
    "unknown-layout",
    .structure,
    code: "INVALID_PROPERTY_VALUE",
    summary: "The only layout of a screen is `SingleColumnLayout`.",
    why: "The platform refuses a flow with a layout that it does not know.",
    examples: [
      .good(.screen, LayoutExample.screen(#""SingleColumnLayout""#)),
      .bad(.screen, LayoutExample.screen(#"⟦"TwoColumnLayout"⟧"#)),
    ]
  )
}

private enum LayoutExample {
  static func screen(_ type: String) -> String {
    #"""
    {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": \#(type), "children": [
      {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
    ]}}
    """#
  }
}

extension StructureWalk {
  /// Whether a text is one of those that its property accepts; reports it if not.
  mutating func isChoice(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) -> Bool {
    guard !fact.values.isEmpty else { return true }
    let values = fact.values(in: scope.version)
    guard !values.isEmpty, !values.contains(where: { node.isText($0) }) else { return true }
    let text = node.string ?? ""
    if let later = fact.choices.first(where: { $0.name == text }) {
      let isDataAPI = fact.name == "data_api_version"
      let code = isDataAPI ? "INVALID_DATA_API_VERSION" : "INVALID_ENUM_VALUE"
      report(newer: later.since ?? fact.since, at: node, code: code, source: later.source) {
        "'\(fact.name)' can be '\(text)'"
      }
      return false
    }
    if case .object(.flow, _) = scope.kind, fact.name == "data_api_version" {
      report(choice: text, at: node, rule: .unknownDataAPIVersion, fact, values, code: nil)
    } else if case .object(.layout, _) = scope.kind {
      report(choice: text, at: node, rule: .unknownLayout, fact, values, code: nil)
    } else {
      report(
        choice: text,
        at: node,
        rule: .invalidValue,
        fact,
        values,
        code: values.count == 1 ? "INVALID_PROPERTY_VALUE" : nil
      )
    }
    return false
  }

  private mutating func report(
    choice text: String,
    at node: JSONNode,
    rule: Rule,
    _ fact: PropertyFact,
    _ values: [String],
    code: String?
  ) {
    let suggestion = Spelling.suggestion(for: text, in: values)
    let advice = suggestion.map { "did you mean '\($0.name)'?" } ?? InvalidValueWording.advice(values)
    findings.report(
      rule,
      at: node,
      code: code,
      source: fact.source,
      "'\(fact.name)' can't be '\(text)'; \(advice)",
      fixes: Fix.renames(node, to: suggestion)
    )
  }
}

private enum InvalidValueWording {
  static func advice(_ values: [String]) -> String {
    guard let first = values.first, values.count > 1 else { return "it can only be '\(values.first ?? "")'" }
    return values.count > 8
      ? "it takes one of \(values.count) values, for example '\(first)'" : "it takes \(values.quotedList("or"))"
  }
}
