import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let footerInNestedIf = Rule(
    "footer-in-nested-if",
    .placement,
    since: .v4_0,
    summary: "A Footer stands under an If of the first level, not deeper.",
    why: "The documentation allows a Footer only in a first-level If.",
    examples: [
      .good(.screen, FooterExample.screen(#""then": [\#(FooterExample.footer)], "else": [\#(FooterExample.footer)]"#)),
      .bad(.screen, FooterExample.screen(#""then": [\#(FooterExample.nested)], "else": [\#(FooterExample.footer)]"#)),
    ]
  )
}

extension ScreenWalk {
  mutating func checkNesting(ofFooter component: FlowComponent, _ tree: ScreenTree) {
    guard tree.surroundings[component.index].ifDepth > 1, let type = component.typeNode
    else { return }
    findings.report(
      .footerInNestedIf,
      at: type,
      "a Footer can stand in an If of the first level, not in an If inside it"
    )
  }
}
