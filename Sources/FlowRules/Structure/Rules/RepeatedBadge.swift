import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let repeatedBadge = Rule(
    "repeated-badge",
    .structure,
    code: .maxItemsRequired,
    since: .v6_2,
    summary: "At most one item of a NavigationList has a badge.",
    why: "The platform refuses a second badge.",
    examples: [
      .good(
        .flow,
        NavigationExample.flow(
          #"{"id": "a", "main-content": {"title": "A"}, "badge": "New"}, {"id": "b", "main-content": {"title": "B"}}"#
        )
      ),
      .bad(
        .flow,
        NavigationExample.flow(
          #"{"id": "a", "main-content": {"title": "A"}, "badge": "New"}, {"id": "b", "main-content": {"title": "B"}, ⟦"badge"⟧: "Hot"}"#
        )
      ),
    ]
  )
}

extension StructureWalk {
  mutating func checkRepeated(_ property: PropertyFact, _ limit: Int, _ items: [JSONNode]) {
    let members = items.compactMap { $0.member(property) }
    guard let first = members.first else { return }
    for member in members.dropFirst(limit) {
      findings.report(
        .repeatedBadge,
        at: member.key,
        "only \(limit == 1 ? "one item" : "\(limit) items") of a list can have a '\(property.name)'",
        related: [.init("the first '\(property.name)'", at: first.key)]
      )
    }
  }
}
