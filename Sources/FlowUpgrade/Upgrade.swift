import FlowLanguage
import FlowModel
import FlowRules
public import JSONText

/// Lifts flows to newer versions of Flow JSON.
///
/// Only what a version asks for is edited; every other byte stays. Nothing is lifted half: where something must be
/// settled first the flow stays as it is, and the plan says what.
public enum Upgrade {
  /// The plan for lifting the flow in `document`.
  public static func plan(_ document: JSONDocument, _ options: UpgradeOptions) -> UpgradePlan {
    let flow = Flow(document)
    var plan = attempt(flow, options)
    if plan.isBlocked, let from = plan.from {
      let active = Language.versions.filter { $0.state(on: options.today) == .active }.map(\.version)
      let between = active.filter { $0 > from && $0 < options.version }
      plan.reachable = between.last { version in
        var options = options
        options.version = version
        return !attempt(flow, options).isBlocked
      }
    }
    return plan
  }

  static func attempt(_ flow: Flow, _ options: UpgradeOptions) -> UpgradePlan {
    let from = flow.version.flatMap { Language.version($0)?.version }
    let plan = UpgradePlan(flow.document, from: from, to: options.version)
    if let from, from > options.version || from == options.version && !options.modernizes { return plan }
    let findings = options.findings(in: flow)
    guard let from, flow.document.faults.isEmpty else { return refused(plan, flow, findings) }
    var work = RecipeWork(flow, from: from, options, findings: findings)
    for recipe in UpgradeRecipe.all {
      if recipe.isModernization ? options.modernizes && recipe.version <= work.to : true { work.carryOut(recipe) }
      if work.isHopeless { return plan.leaving(work.left) }
    }
    if from < work.to { work.carryOut(.writingVersion) }
    return UpgradeProof(work).finished(plan)
  }

  /// The plan of a text that can't be read, or that says no version to begin with.
  private static func refused(_ plan: UpgradePlan, _ flow: Flow, _ findings: [Diagnostic]) -> UpgradePlan {
    var plan = plan
    plan.left = findings.filter { $0.severity == .error }.map { UpgradePlan.Remainder(existing: $0) }
    guard plan.left.isEmpty else { return plan }
    let node = flow.node["version"] ?? flow.node
    plan.left = [
      UpgradePlan.Remainder(
        recipe: UpgradeRecipe.version.name,
        pointer: node.pointer,
        range: node.openingRange,
        message: "the flow does not say in which version of Flow JSON it is written",
        source: .documented,
        isInTheWay: true
      )
    ]
    return plan
  }
}

extension UpgradePlan.Remainder {
  /// What the flow gets wrong already.
  init(existing finding: Diagnostic) {
    self.init(
      recipe: finding.rule,
      pointer: finding.pointer,
      range: finding.range,
      message: Self.words(existing: finding),
      source: finding.severity == .error ? .documented : finding.severity == .warning ? .observed : .advice,
      isInTheWay: true
    )
  }

  static func words(existing finding: Diagnostic) -> String {
    "an error of the flow as it is: \(finding.message)"
  }
}

extension UpgradeRecipe {
  /// The edit of the number itself.
  static let writingVersion = UpgradeRecipe(
    version.name,
    version.version,
    version.place,
    version.safeties,
    changes: version.changes,
    summary: version.summary,
    why: version.why
  ) { work in
    guard let (node, edit) = work.renumbering else { return }
    work.edit(.safe, at: node, [edit], done: "version \(work.from) is now \(work.to)")
  }
}
