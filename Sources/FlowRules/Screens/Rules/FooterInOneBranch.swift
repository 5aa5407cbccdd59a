import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let footerInOneBranch = Rule(
    "footer-in-one-branch",
    .placement,
    code: .missingFooterInIfElseBranches,
    otherCodes: [.missingFooterInSwitchBranches],
    since: .v4_0,
    summary: "If one branch of an If or Switch has a Footer, all have one.",
    why: "Else people could not go on in some cases; the platform refuses the flow.",
    examples: [
      .good(.screen, FooterExample.screen(#""then": [\#(FooterExample.footer)], "else": [\#(FooterExample.footer)]"#)),
      .bad(.screen, FooterExample.screen(opening: "⟦{⟧", #""then": [\#(FooterExample.footer)]"#)),
      .bad(
        .screen,
        FooterExample.screen(
          #""then": [\#(FooterExample.footer)], "else": ⟦[⟧{"type": "TextBody", "text": "Please agree first"}]"#
        )
      ),
    ]
  )
}

extension ScreenWalk {
  mutating func checkFooters(inBranchesOf component: FlowComponent, _ tree: ScreenTree) {
    switch component.fact {
    case .if: checkIf(component, tree)
    case .switch: checkSwitch(component, tree)
    default: break
    }
  }

  private mutating func checkIf(_ component: FlowComponent, _ tree: ScreenTree) {
    // Deeper ones are reported at the Footer.
    guard tree.surroundings[component.index].ifDepth == 1, !context.holdsDamage(component.node) else { return }
    let branches = tree.footerBranches[component.index, default: []]
    let inThen = branches.contains(.then)
    let inElse = branches.contains(.else)
    guard inThen != inElse else { return }
    guard let branch = component.node[inThen ? "else" : "then"] else {
      let message = "'then' has a Footer, so this If needs an 'else' with one too"
      findings.report(.footerInOneBranch, at: component.node, message)
      return
    }
    let (with, without) = inThen ? ("then", "else") : ("else", "then")
    findings.report(.footerInOneBranch, at: branch, "'\(with)' has a Footer, so '\(without)' needs one too")
  }

  private mutating func checkSwitch(_ component: FlowComponent, _ tree: ScreenTree) {
    guard let cases = component[.cases], !context.holdsDamage(cases) else { return }
    guard let footers = tree.footerBranches[component.index] else { return }
    for member in cases.members where member.value.kind == .array && !footers.contains(.case(member.name)) {
      findings.report(
        .footerInOneBranch,
        at: member.value,
        code: .missingFooterInSwitchBranches,
        "other cases have a Footer, so case '\(member.name)' needs one too"
      )
    }
  }
}
