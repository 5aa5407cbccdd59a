import FlowLanguage
import JSONText

extension Rule {
  static let doubledAction = Rule(
    "doubled-action",
    .actions,
    code: .duplicatePropertyForCondition,
    otherCodes: [.invalidUpdateDataActionPayload],
    since: .v6_0,
    summary: "An action stands at a list or at its items, not at both.",
    why:
      "The platform can't tell which of the two to carry out, and refuses a NavigationList with both; at other lists "
      + "it has been seen to refuse them.",
    examples: [
      .good(.flow, NavigationExample.flow(#"{"id": "a", "main-content": {"title": "A"}}"#)),
      .bad(
        .flow,
        NavigationExample.flow(
          #"{"id": "a", "main-content": {"title": "A"}, ⟦"on-click-action"⟧: {"name": "navigate", "next": {"type": "screen", "name": "LAST"}, "payload": {}}}"#
        )
      ),
    ]
  )
}

extension StructureWalk {
  mutating func reportDoubled(_ property: PropertyFact, _ source: FactSource, _ own: JSONMember, _ member: JSONMember) {
    findings.report(
      .doubledAction,
      at: member.key,
      code: property.name == "on-click-action" ? nil : .invalidUpdateDataActionPayload,
      source: source,
      "'\(property.name)' stands at the list and at its items; keep one of the two",
      related: [.init("'\(property.name)' of the list", at: own.key)]
    )
  }
}
