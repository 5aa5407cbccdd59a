import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let duplicateLabel = Rule(
    "duplicate-label",
    .advice,
    summary: "No two inputs of a screen have the same label.",
    why: "People can't tell which of them asks for what.",
    examples: [
      .good(
        .components,
        #"""
        {"type": "TextInput", "name": "city", "label": "City"},
        {"type": "TextInput", "name": "street", "label": "Street"}
        """#
      ),
      .bad(
        .components,
        #"""
        {"type": "TextInput", "name": "city", "label": "City"},
        {"type": "TextInput", "name": "town", "label": ⟦"City"⟧}
        """#
      ),
    ]
  )
}

extension AdviceCheck {
  static func checkLabel(
    _ component: FlowComponent,
    on screen: Screen,
    _ labels: inout TextIndex,
    _ findings: inout Findings
  ) {
    // In branches the same question is often asked in two ways.
    guard let label = component[.label], label.kind == .string, !label.contentRange.isEmpty, !label.isDynamicText,
      !screen.isConditional(component.index), component[.visible] == nil,
      let first = labels.first(sameAs: label)
    else { return }
    findings.report(
      .duplicateLabel,
      at: label,
      "two inputs of the screen have the label '\(label.string ?? "")'",
      related: [Diagnostic.Related("the first one", at: first)]
    )
  }
}
