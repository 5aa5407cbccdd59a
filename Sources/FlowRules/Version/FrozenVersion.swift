import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let frozenVersion = Rule(
    "frozen-version",
    .version,
    code: .invalidFlowJSONVersionState,
    severity: .warning,
    summary: "The version of a flow can still be published.",
    why: "With a frozen version nothing can be created, updated or published; what is published can still be sent "
      + "until the version expires.",
    examples: [
      .good(.flow, VersionExample.flow(#""version": "5.1", "#)),
      .bad(.flow, VersionExample.flow(#""version": ⟦"4.0"⟧, "#)),
    ]
  )
}

extension VersionCheck {
  static func checkLife(
    of fact: VersionFact,
    at node: JSONNode,
    _ context: FlowContext,
    _ findings: inout Findings
  ) {
    let message: String
    switch fact.state(on: context.today) {
    case .active: return
    case .frozen: message = VersionWording.frozen(fact, since: fact.frozenOn ?? "", on: context.today)
    case .expired: message = VersionWording.expired(fact, since: fact.expiredOn ?? "", on: context.today)
    }
    // The fix that lifts a flow has to look at all of it; `Upgrade.addingFixes` adds it.
    findings.report(.frozenVersion, at: node, message + (context.isVersionGiven ? "" : VersionWording.lift))
  }
}
