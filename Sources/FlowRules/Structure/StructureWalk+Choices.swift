import FlowLanguage
import JSONText

extension StructureWalk {
  /// Whether a text is one of those that its property accepts; reports it if not.
  mutating func isChoice(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) -> Bool {
    guard !fact.values.isEmpty else { return true }
    let values = fact.values(in: scope.version)
    guard !values.isEmpty, !values.contains(where: { node.isText($0) }) else { return true }
    let text = node.string ?? ""
    if let later = fact.choices.first(where: { $0.name == text }) {
      let isDataAPI = fact.name == "data_api_version"
      let code: PlatformCode = isDataAPI ? .invalidDataAPIVersion : .invalidEnumValue
      report(newer: later.since ?? fact.since, at: node, code: code, source: later.source) {
        "'\(fact.name)' can be '\(text)'"
      }
      return false
    }
    switch scope.kind {
    case .object(.flow, _) where fact.name == "data_api_version": reportDataAPIVersion(text, node, fact, values)
    case .object(.layout, _): reportLayout(text, node, fact, values)
    default: reportValue(text, node, fact, values)
    }
    return false
  }

  /// Reports a text that is none of `values`, with the one that was probably meant.
  mutating func report(
    _ rule: Rule,
    choice text: String,
    at node: JSONNode,
    _ fact: PropertyFact,
    _ values: [String],
    code: PlatformCode? = nil
  ) {
    let suggestion = Spelling.suggestion(for: text, in: values)
    let advice = suggestion.map { Spelling.question($0.name) } ?? InvalidValueWording.advice(values)
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
