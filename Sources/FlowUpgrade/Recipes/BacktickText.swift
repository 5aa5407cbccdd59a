import FlowLanguage
import FlowModel
import JSONText

extension UpgradeRecipe {
  static let backtickText = UpgradeRecipe(
    "backtick-text",
    .v6_0,
    "texts that begin and end with a backtick",
    [.human],
    summary: "write texts in backticks otherwise",
    why: "From 6.0 on a text that begins and ends with a backtick is computed and no longer shown as it stands there."
  ) { work in
    guard work.crosses(.v6_0) else { return }
    for screen in work.flow.screens {
      for component in screen.components {
        for member in component.node.members where member.value.mayBeDynamic {
          guard component.fact?.property(at: member.key)?.isDynamic ?? false, let text = member.value.string,
            text.utf8.count > 1, text.hasPrefix("`"), text.hasSuffix("`")
          else {
            continue
          }
          work.leave(
            at: member.value,
            "from 6.0 on a text in backticks is computed instead of shown; take the backticks away, or check that it is "
              + "an expression",
            blocks: true
          )
        }
      }
    }
  }
}
