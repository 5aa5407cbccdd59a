import FlowLanguage
import FlowModel
import FlowRules
import JSONText

extension UpgradeRecipe {
  static let formValues = UpgradeRecipe(
    "form-values",
    .v7_0,
    "`init-values` and `error-messages` of Form",
    [.safe, .unsafe, .human],
    changes: ["initial-value-changed", "property-changed", "text-changed"],
    summary: "make the values of a Form fit its components",
    why: "From 7.0 on the platform checks the names and types in init-values and error-messages of a Form."
  ) { work in
    guard work.crosses(.v7_0) else { return }
    for finding in work.findingsThen where finding.severity == .error {
      guard let node = work.flow.document.node(at: finding.pointer), let owner = node.parent,
        let name = finding.pointer.tokens.last
      else { continue }
      switch finding.rule {
      case "unknown-form-value":
        guard let member = owner.member(name) else { continue }
        work.remove(.safe, member, from: owner, done: "the value for '\(name)' is gone; it belonged to no component")
      case "form-value-type": mend(node, name, &work)
      default: continue
      }
    }
  }

  private static func mend(_ node: JSONNode, _ name: String, _ work: inout RecipeWork) {
    let text: String
    if node.kind == .number {
      text = JSONPrinter.quoted(node.sourceText)
    } else if node.kind == .array, node.count == 1, let only = node.element(at: 0), only.kind == .string {
      text = only.sourceText
    } else {
      return
    }
    work.edit(
      .unsafe,
      at: node,
      [TextEdit(range: node.range, text: text)],
      done: "the value of '\(name)' is \(text)",
      instead: "from 7.0 on the value of '\(name)' must fit its component; '--unsafe' writes \(text)"
    )
  }
}
