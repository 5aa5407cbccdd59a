import FlowLanguage
import FlowModel
import JSONText

extension UpgradeRecipe {
  static let selectOnDisplay = UpgradeRecipe(
    "select-on-display",
    .v6_0,
    "`on-select-action` beside a first value",
    [.human],
    source: .observed,
    summary: "check what is chosen when the screen appears",
    why:
      "From 6.0 to 6.3 the on-select-action of a component is also carried out when the screen appears with a chosen "
      + "value; from 7.0 on it is not, and a list that depends on it is empty at first."
  ) { work in
    guard work.crosses(.v6_0) != work.crosses(.v7_0) else { return }
    let isBeginning = work.crosses(.v6_0)
    for screen in work.flow.screens {
      for component in screen.components {
        guard let action = component.node.member("on-select-action"), hasFirstValue(component, on: screen) else {
          continue
        }
        let name = component.node["name"]?.string ?? component.node["type"]?.string ?? ""
        work.leave(
          at: action.value,
          range: action.key.range,
          isBeginning
            ? "in \(work.to) the 'on-select-action' of '\(name)' is also carried out when the screen appears, because "
              + "something is chosen then; check that this does no harm"
            : "from 7.0 on the 'on-select-action' of '\(name)' is no longer carried out when the screen appears; give "
              + "what it fetched with the data of the screen"
        )
      }
    }
  }

  private static func hasFirstValue(_ component: FlowComponent, on screen: Screen) -> Bool {
    if component.node["init-value"] != nil { return true }
    guard let name = component.node["name"]?.string else { return false }
    var parent = component.parent
    while let index = parent, screen.components.indices.contains(index) {
      let outer = screen.components[index]
      if outer.fact == .form, let values = outer.node["init-values"] {
        return values.kind != .object || values[name] != nil
      }
      parent = outer.parent
    }
    return false
  }
}
