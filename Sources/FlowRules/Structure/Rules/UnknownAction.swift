import FlowLanguage
import JSONText

extension Rule {
  static let unknownAction = Rule(
    "unknown-action",
    .actions,
    code: .invalidEnumValue,
    summary: "The `name` of an action is one that Flow JSON knows.",
    why: "The platform refuses a flow with an action that it does not know.",
    examples: [
      .good(
        #"{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url", "url": "https://example.com"}}"#
      ),
      .bad(
        #"{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": ⟦"open-url"⟧, "url": "https://example.com"}}"#
      ),
      .bad(#"{"type": "EmbeddedLink", "text": "Call", "on-click-action": {"name": ⟦"call"⟧, "number": "123"}}"#),
    ]
  )
}

extension StructureWalk {
  mutating func reportUnknownAction(_ name: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    let text = name.string ?? ""
    let possible = fact.shape.actions(in: scope.version)
    let suggestion =
      Spelling.suggestion(for: text, in: possible) ?? Spelling.suggestion(for: text, in: Language.actions.map(\.name))
    findings.report(
      .unknownAction,
      at: name,
      "there is no action '\(text)'; "
        + (suggestion.map { Spelling.question($0.name) } ?? "here it can be \(possible.quotedList("or"))"),
      fixes: Fix.renames(name, to: suggestion)
    )
  }
}
