import FlowDiff
import FlowLanguage
import FlowModel
import FlowRules
import JSONText

/// Holds what was done against the flow as it was: by the checks, by the comparison, and by the scripts of the flow.
struct UpgradeProof {
  var work: RecipeWork
  private let edits: [TextEdit]
  /// The flow after all edits.
  private(set) lazy var result = Flow(
    JSONDocument(parsing: (try? edits.applied(to: work.flow.document.bytes)) ?? work.flow.document.bytes)
  )

  init(_ work: RecipeWork) {
    self.work = work
    edits = work.edits.all
  }

  /// Whether nothing but the number of the version is another one, at the same length.
  private var isRenumbering: Bool {
    guard let edit = work.renumbering?.edit else { return false }
    return edits == [edit] && edit.range.count == edit.text.utf8.count
  }

  /// The whole plan, or only what prevents the upgrade.
  consuming func finished(_ plan: UpgradePlan) -> UpgradePlan {
    var plan = plan
    // What was not looked at can't be proved.
    if work.isFull { work.reportTooMuch() }
    judgeErrors()
    if work.isHopeless { return plan.leaving(work.left) }
    let changes = changes
    judge(changes)
    playScripts()
    // Each place is reported once; what prevents the upgrade comes first.
    var seen: Set<String> = []
    plan.left = work.left.sorted { ($0.range.lowerBound, $0.recipe) < ($1.range.lowerBound, $1.recipe) }
      .filter { seen.insert("\($0.recipe) \($0.pointer) \($0.message)").inserted }
    if plan.isBlocked { return plan }
    plan.done = work.done
    plan.edits = edits
    let unreportedChanges = work.used.reduce(into: UpgradeRecipe.version.changes) { $0.formUnion($1.unreportedChanges) }
    let outside = changes.filter { $0.impact != .safe && !unreportedChanges.contains($0.kind.name) }.flatMap(
      \.audiences
    )
    let concerned = Set(outside + work.used.flatMap(\.audiences)).intersection([.launch, .endpoint, .response])
    plan.affects = Audience.allCases.filter(concerned.contains)
    return plan
  }

  // MARK: By the checks

  /// Errors that were there and stay, and findings that were not there.
  private mutating func judgeErrors() {
    let after = findingsAfter
    lazy var counts = Self.counts(work.findings)
    lazy var countsAfter = Self.counts(after)
    for finding in after {
      if work.isKnown(finding) {
        if finding.severity == .error, !work.options.allowsUnsafe { leave(finding, isNew: false) }
      } else if countsAfter[finding.rule, default: [:]][finding.severity, default: 0]
        > counts[finding.rule, default: [:]][finding.severity, default: 0]
      {
        // A place that only moved has as many findings as before.
        leave(finding, isNew: true)
      }
    }
  }

  /// What is found in the result.
  ///
  /// If only the number is another one, that is what the newer version finds in the flow as it is: the number itself
  /// is looked at by no rule but those about versions, which find nothing in an active one.
  private var findingsAfter: [Diagnostic] {
    mutating get {
      guard isRenumbering, Language.version(work.to)?.state(on: work.options.today) == .active else {
        return work.options.findings(in: result)
      }
      return work.findingsThen.filter { !FlowChecker.rulesAboutNumbers.contains($0.rule) }
    }
  }

  /// How many findings of each rule matter as much as each severity, or more.
  private static func counts(_ findings: [Diagnostic]) -> [String: [Severity: Int]] {
    findings.reduce(into: [:]) { counts, finding in
      for severity in Severity.allCases where severity <= finding.severity {
        counts[finding.rule, default: [:]][severity, default: 0] += 1
      }
    }
  }

  private mutating func leave(_ finding: Diagnostic, isNew: Bool) {
    if work.isFull { return work.reportTooMuch() }
    let isInTheWay = finding.severity == .error
    let document = work.flow.document
    // A recipe has reported the place already, in better words.
    if isNew, work.isLeft(finding.pointer) {
      if isInTheWay { work.block(finding.pointer) }
      return
    }
    let node = document.node(at: finding.pointer) ?? document.root
    let message = isNew ? "from \(work.to) on: \(finding.message)" : UpgradePlan.Remainder.words(existing: finding)
    work.leave(
      at: node,
      range: isNew ? nil : work.findings.first { $0.rule == finding.rule && $0.pointer == finding.pointer }?.range,
      recipe: finding.rule,
      message,
      blocks: isInTheWay
    )
  }

  // MARK: By the comparison

  /// What changed in meaning; with the number alone that can only be how days are written.
  private var changes: [Change] {
    mutating get {
      guard isRenumbering else { return FlowComparison(old: work.flow, new: result).changes }
      guard work.flow.writesDaysOtherwise(in: work.to) else { return [] }
      return FlowComparison.changes(renumbering: work.flow, to: result)
    }
  }

  /// Every change that the comparison finds must belong to a recipe; who has to follow is reported.
  private mutating func judge(_ changes: [Change]) {
    for change in changes where change.kind.name != "version-changed" && !work.isFull {
      if work.used.contains(where: { $0.unreportedChanges.contains(change.kind.name) }) { continue }
      if let recipe = work.used.first(where: { $0.changes.contains(change.kind.name) }) ?? recipe(explaining: change) {
        // A flow that stays as it is affects nobody.
        guard change.impact != .safe, !work.isBlocked else { continue }
        work.leave(at: place(of: change), range: change.old?.range, recipe: recipe.name, Self.order(change))
      } else {
        let message = "the flow would not mean the same: \(change.message)"
        work.leave(at: place(of: change), range: change.old?.range, recipe: change.kind.name, message, blocks: true)
      }
    }
  }

  /// The place in the flow as it was.
  private func place(of change: Change) -> JSONNode {
    let node = (change.old ?? change.new)?.node
    return node.flatMap { work.flow.document.node(at: $0.pointer) } ?? work.flow.node
  }

  /// What a change is and who must do something about it.
  private static func order(_ change: Change) -> String {
    let readers = change.audiences.compactMap(\.reader)
    if readers.isEmpty || change.message.hasSuffix("must follow") { return change.message }
    return "\(change.message); \(readers.joined(separator: " and ")) must follow"
  }

  /// The recipe that a change comes from although nothing of the text was edited for it.
  private func recipe(explaining change: Change) -> UpgradeRecipe? {
    UpgradeRecipe.all.first { recipe in
      !recipe.isModernization && work.crosses(recipe.version) && recipe.changes.contains(change.kind.name)
    }
  }
}
