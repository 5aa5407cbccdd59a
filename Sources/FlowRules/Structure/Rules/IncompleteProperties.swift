import FlowLanguage
import JSONText

extension Rule {
  static let incompleteProperties = Rule(
    "incomplete-properties",
    .structure,
    code: .invalidDependencies,
    otherCodes: [.missingRequiredProperty],
    summary: "A property that needs another one does not stand alone.",
    why: "The platform refuses a Footer with a caption at one side only, and a pattern that no helper text explains.",
    examples: [
      .good(#"{"type": "TextInput", "name": "zip", "label": "Zip", "pattern": "^[0-9]{5}$", "helper-text": "12345"}"#),
      .bad(.screen, CaptionExample.screen(#"⟦"left-caption"⟧: "2 items""#)),
      .bad(#"{"type": "TextInput", "name": "zip", "label": "Zip", ⟦"pattern"⟧: "^[0-9]{5}$"}"#),
    ]
  )
}

extension StructureWalk {
  mutating func reportIncomplete(_ entry: KnownMember, _ needed: String, _ scope: Scope) {
    let isMutual = scope.kind.properties.first { $0.name == needed }?.requires == entry.fact.name
    findings.report(
      .incompleteProperties,
      at: entry.member.key,
      code: isMutual ? nil : .missingRequiredProperty,
      "\(scope.kind.phrase) with '\(entry.fact.name)' needs '\(needed)' as well"
    )
  }
}
