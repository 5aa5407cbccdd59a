import FlowLanguage
import FlowModel
import FlowRules
import JSONText

extension UpgradeRecipe {
  static let blankText = UpgradeRecipe(
    "blank-text",
    .v6_0,
    "every text of a component",
    [.safe, .human],
    changes: ["text-changed", "property-changed"],
    summary: "remove blank texts",
    why: "From 6.0 on the platform refuses a text that is empty or blank."
  ) { work in
    guard work.crosses(.v6_0) else { return }
    let known = Set(work.findings.filter { $0.rule == "blank-text" }.map(\.pointer))
    for finding in work.findingsThen where finding.rule == "blank-text" && !known.contains(finding.pointer) {
      guard let node = work.flow.document.node(at: finding.pointer), let name = finding.pointer.tokens.last else {
        continue
      }
      guard let owner = node.parent, let fact = Language.component(owner["type"]?.string ?? "")?.property(name),
        !fact.isRequired(in: work.to), let member = owner.member(name)
      else {
        work.leave(at: node, "from 6.0 on '\(name)' must not be blank; write something", blocks: true)
        continue
      }
      work.remove(.safe, member, from: owner, done: "'\(name)' is gone; it was blank")
    }
  }
}
