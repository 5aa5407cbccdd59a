import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let unknownComponent = Rule(
    "unknown-component",
    .structure,
    code: .invalidPropertyValue,
    summary: "The `type` of a component is one that Flow JSON knows.",
    why: "The platform refuses a flow with a component that it does not know.",
    examples: [
      .good(#"{"type": "TextHeading", "text": "Welcome"}"#),
      .bad(#"{"type": ⟦"Heading"⟧, "text": "Welcome"}"#),
      .bad(#"{"type": ⟦"textheading"⟧, "text": "Welcome"}"#),
      .bad(#"{"type": ⟦"Button"⟧, "label": "Go on"}"#),
    ]
  )
}

extension StructureWalk {
  /// Reports a component whose type is missing or unknown; nothing else in it can be judged.
  mutating func reportUnknownComponent(_ component: FlowComponent) {
    guard let type = component.typeNode else { return reportMissingType(component.node) }
    guard type.kind == .string else {
      return reportKind(type, of: "the 'type' of a component", expected: "a string")
    }
    if findings.suppressIfOverLimit(.unknownComponent, at: type) { return }
    let version = context.version
    let known = Language.components.filter { $0.since <= version }.map(\.type)
    // No name is longer.
    let word = component.type.utf8.count <= 64 ? component.type.lowercased() : ""
    // Names from elsewhere come first: 'Button' is nearer to RadioButtonsGroup by its letters only.
    let elsewhere = (Language.otherComponentNames[word] ?? []).filter(known.contains)
    let absent = Language.absentComponents[word]
    let suggestion = elsewhere.isEmpty && absent == nil ? Spelling.suggestion(for: component.type, in: known) : nil
    let similar = known.filter { word.count > 2 && $0.lowercased().contains(word) }
    let meant = suggestion.map { [$0.name] } ?? (elsewhere.isEmpty ? similar : elsewhere)
    let note = elsewhere.isEmpty ? "" : Language.componentNotes[word] ?? ""
    let question = meant.isEmpty ? nil : Spelling.question(words: meant.quotedList("or") + note)
    let advice = (absent ?? question).map { "; \($0)" } ?? ""
    let only = note.isEmpty && elsewhere.count == 1 ? elsewhere.first : nil
    findings.report(
      .unknownComponent,
      at: type,
      "there is no component '\(component.type)'\(advice)",
      fixes: only.map { [.rename(type, to: $0, .unsafe)] } ?? Fix.renames(type, to: suggestion)
    )
  }
}
