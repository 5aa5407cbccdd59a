import FlowLanguage
import FlowModel
import FlowRules
import JSONText

extension UpgradeRecipe {
  static let joinedText = UpgradeRecipe(
    "joined-text",
    .v6_0,
    "texts with a binding in them",
    [.safe],
    source: .advice,
    isModernization: true,
    changes: ["text-changed", "property-changed"],
    summary: "join texts and bindings in backticks",
    why: "A binding with text around it is shown as it stands there; from 6.0 on backticks join both."
  ) { work in
    for finding in work.findingsThen where finding.rule == "mixed-text" {
      guard let node = work.flow.document.node(at: finding.pointer), let fix = finding.fixes.first,
        fix.renamedScreen == nil, !finding.pointer.tokens.contains("payload")
      else { continue }
      work.edit(.safe, at: node, fix.edits, done: "the text and its binding are joined")
    }
  }
}
