import FlowLanguage
import JSONText

extension Rule {
  static let exclusiveProperties = Rule(
    "exclusive-properties",
    .structure,
    code: .notKeywordSchemaValidationFailed,
    summary: "Properties that exclude each other do not stand in one object.",
    why: "The platform refuses a Footer with a caption in the middle and one at a side: there is no room for both.",
    examples: [
      .good(.screen, CaptionExample.screen(#""left-caption": "2 items", "right-caption": "$ 20""#)),
      .bad(.screen, CaptionExample.screen(#"⟦"center-caption"⟧: "2 items", "right-caption": "$ 20""#)),
    ]
  )
}

extension StructureWalk {
  /// Reports properties that exclude each other once, at the one that goes with the fewest others.
  ///
  /// - Returns: Whether there are any.
  mutating func reportExclusions(_ known: [KnownMember]) -> Bool {
    guard known.indices.contains(where: { !known[$0].fact.excludes.isEmpty }) else { return false }
    let exclusive = known.filter { !$0.fact.excludes.isEmpty }.sorted {
      $0.fact.excludes.count > $1.fact.excludes.count
    }
    for entry in exclusive {
      guard let other = known.first(where: { entry.fact.excludes.contains($0.fact.name) }) else { continue }
      findings.report(
        .exclusiveProperties,
        at: entry.member.key,
        "'\(entry.fact.name)' can't stand beside '\(other.fact.name)'; keep one of them",
        related: [.init("'\(other.fact.name)' stands here", at: other.member.key)]
      )
      return true
    }
    return false
  }
}
