import FlowLanguage
import JSONText

extension Rule {
  static let misplacedAction = Rule(
    "misplaced-action",
    .actions,
    code: .invalidEnumValue,
    summary: "An action stands where it can be carried out.",
    why: "Each place has its own list of actions; the platform refuses others there.",
    examples: [
      .good(
        #"{"type": "Dropdown", "name": "city", "label": "City", "data-source": [{"id": "a", "title": "A"}]}"#
      ),
      .bad(#"{"type": "EmbeddedLink", "text": "Finish", "on-click-action": {"name": ⟦"complete"⟧, "payload": {}}}"#),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": ⟦"open_url"⟧, "url": "https://example.com"}}
        ]}}
        """#
      ),
    ]
  )
}

extension StructureWalk {
  mutating func reportMisplaced(_ name: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    let possible = fact.shape.actions(in: scope.version)
    findings.report(
      .misplacedAction,
      at: name,
      source: fact.source,
      "action '\(name.string ?? "")' can't be the '\(fact.name)' of \(scope.kind.phrase)"
        + (possible.isEmpty ? "" : "; possible here: \(possible.quotedList("or"))")
    )
  }
}
