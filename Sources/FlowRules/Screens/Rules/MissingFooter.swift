import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let missingFooter = Rule(
    "missing-footer",
    .structure,
    code: .missingFooterOnTerminalScreen,
    summary: "A terminal screen has a Footer.",
    why:
      "Its button ends the flow. The platform refuses a terminal screen without one; before 7.3 only the documentation "
      + "asks for it.",
    examples: [
      .good(.screen, ScreenExample.ending(id: #""FIRST""#)),
      .bad(
        .screen,
        #"""
        ⟦{⟧"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextHeading", "text": "Thank you"}
        ]}}
        """#
      ),
    ]
  )
}

extension ScreenWalk {
  mutating func checkFooter(of screen: Screen) {
    guard screen.node[.layout]?[.children]?.kind == .array, !context.holdsDamage(screen.node) else { return }
    // A misspelt Footer, and a component that keeps the screen from being terminal, have findings of their own.
    let hasFooter = screen.components.contains { component in
      component.type == "Footer" || component.fact?.isRefusedOnTerminalScreens ?? false
        || component.fact == nil
          && (component.type.isEmpty || Spelling.nearest(to: component.type, in: ["Footer"]) != nil)
    }
    guard !hasFooter else { return }
    let title = screen.id.map { "terminal screen '\($0)'" } ?? "a terminal screen"
    // Before 7.3 the client lets such a screen through.
    let isChecked = Feature.strictRouting.isKnown(in: context.version)
    findings.report(
      .missingFooter,
      at: screen.node,
      source: isChecked ? nil : .inferred,
      "\(title) needs a Footer, whose button ends the flow"
        + (isChecked ? "" : "; the documentation asks for it, and from 7.3 the platform refuses a flow without it")
    )
  }
}
