import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let duplicateScreenID = Rule(
    "duplicate-screen-id",
    .structure,
    code: .duplicateScreenIDs,
    summary: "No two screens have the same id.",
    why: "Actions and routes could not tell them apart; the platform refuses the flow.",
    examples: [
      .good(.screen, ScreenExample.ending(id: #""FIRST""#)),
      .bad(.screen, ScreenExample.ending(id: #""FIRST""#) + ",\n" + ScreenExample.ending(id: #"⟦"FIRST"⟧"#)),
    ]
  )
}

extension ScreenWalk {
  mutating func checkScreenIDs() {
    names.removeAll()
    for screen in context.flow.screens {
      guard let id = screen.id, !id.isEmpty, let node = screen.node[.id] else { continue }
      guard let earlier = names.first(sameAs: node) else { continue }
      findings.report(
        .duplicateScreenID,
        at: node,
        "another screen has the id '\(id)' already; give each screen an id of its own",
        related: [.init("the first screen with this id", at: earlier)]
      )
    }
  }
}
