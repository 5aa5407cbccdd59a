import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let duplicateOptionID = Rule(
    "duplicate-option-id",
    .advice,
    summary: "No two options of one list have the same id.",
    why: "The answers can't be told apart.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "Dropdown", "name": "pet", "label": "Pet", "data-source": [{"id": "c", "title": "Title 1"}, {"id": "d", "title": "Title 2"}]}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "Dropdown", "name": "pet", "label": "Pet", "data-source": [{"id": "c", "title": "Title 1"}, {"id": ⟦"c"⟧, "title": "Title 2"}]}
        """#
      ),
    ]
  )
}

extension AdviceCheck {
  static func checkIDs(of options: JSONNode, _ ids: inout TextIndex, _ findings: inout Findings) {
    ids.removeAll()
    for option in options.eachElement {
      guard let id = option[.id], id.kind == .string, !id.isDynamicText, let first = ids.first(sameAs: id) else {
        continue
      }
      findings.report(
        .duplicateOptionID,
        at: id,
        "two options have the id '\(id.string ?? "")', so the answers can't be told apart",
        related: [Diagnostic.Related("the first one", at: first)]
      )
    }
  }
}
