import FlowLanguage
import JSONText

extension Rule {
  static let misplacedActionProperty = Rule(
    "misplaced-action-property",
    .actions,
    code: .invalidPropertyKey,
    otherCodes: [.notKeywordSchemaValidationFailed],
    summary: "An action has only the properties that belong to it.",
    why: "`next` belongs to `navigate`, `url` to `open_url`; the platform refuses them at other actions.",
    examples: [
      .good(
        #"{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": "open_url", "url": "https://example.com"}}"#
      ),
      .bad(
        #"""
        {"type": "EmbeddedLink", "text": "Terms",
          "on-click-action": {"name": "open_url", "url": "https://example.com", ⟦"payload"⟧: {}}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done",
            "on-click-action": {"name": "complete", ⟦"next"⟧: {"type": "screen", "name": "FIRST"}, "payload": {}}}
        ]}}
        """#
      ),
    ]
  )
}

extension StructureWalk {
  /// Reports a property of an action that only other actions have.
  ///
  /// - Returns: Whether it was one.
  mutating func reportForeign(_ member: JSONMember, of action: ActionFact) -> Bool {
    let owners = Language.actions.filter { $0.property(at: member.key) != nil }.map(\.name)
    guard !owners.isEmpty else { return false }
    findings.report(
      .misplacedActionProperty,
      at: member.key,
      code: member.property == .next ? .notKeywordSchemaValidationFailed : nil,
      "'\(member.name)' belongs to action \(owners.quotedList("or")), not to '\(action.name)'; remove it"
    )
    return true
  }
}
