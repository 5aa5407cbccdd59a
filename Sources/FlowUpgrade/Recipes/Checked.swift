import FlowLanguage
import FlowModel
import FlowRules
import JSONText

extension UpgradeRecipe {
  /// What the checks of the newer version find and no other recipe handled, fixed as the check offers.
  static let checked = UpgradeRecipe(
    "checked",
    .v2_1,
    "whatever 'flowjson check' finds from the newer version on",
    [.safe, .unsafe, .human],
    changes: ["property-changed", "text-changed", "routing-model-added", "route-added"],
    summary: "mend what the newer version refuses",
    why: "Each version checks more than the one before."
  ) { work in
    guard work.from < work.to else { return }
    for finding in work.findingsThen where !work.isKnown(finding) {
      guard !work.isFull, !work.isHandled(finding.pointer), let node = work.flow.document.node(at: finding.pointer)
      else {
        continue
      }
      let isError = finding.severity == .error
      guard let fix = finding.fixes.first(where: { work.allows($0) }) else {
        work.leave(
          at: node,
          range: finding.range,
          recipe: finding.rule,
          "from \(work.to) on: \(finding.message)",
          blocks: isError
        )
        continue
      }
      work.edit(
        fix.safety == .safe ? .safe : .unsafe,
        at: node,
        fix.edits,
        done: "\(fix.title): \(finding.message)"
      )
    }
  }
}

extension RecipeWork {
  /// Whether a fix may be applied; one that renames a screen would also change messages, which are not known here.
  fileprivate func allows(_ fix: Fix) -> Bool {
    fix.renamedScreen == nil && (fix.safety == .safe || options.allowsUnsafe)
  }
}
