import FlowLanguage
import JSONText

extension Rule {
  static let invalidScreenID = Rule(
    "invalid-screen-id",
    .values,
    code: .patternMismatch,
    summary: "A screen id consists of letters and underscores.",
    why: "The platform refuses ids with digits, hyphens or blanks.",
    examples: [
      .good(.screen, ScreenExample.ending(id: #""ORDER_DETAILS""#)),
      .bad(.screen, ScreenExample.ending(id: #"⟦"ORDER_2"⟧"#)),
      .bad(.screen, ScreenExample.ending(id: #"⟦"order-details"⟧"#)),
    ]
  )
}

extension StructureWalk {
  private mutating func renaming(of id: JSONName) -> [Fix] {
    let renaming = screenRenaming ?? ScreenRenaming(context)
    screenRenaming = renaming
    return renaming.fix(for: id)
  }

  mutating func reportScreenID(
    _ node: JSONNode,
    _ text: String,
    _ pattern: PropertyFact.PatternFact,
    _ fact: PropertyFact
  ) {
    let fixes = renaming(of: JSONName(text))
    findings.report(
      .invalidScreenID,
      at: node,
      source: pattern.source,
      "'\(fact.name)' must \(pattern.meaning), which '\(text)' does not",
      fixes: fixes
    )
  }
}
