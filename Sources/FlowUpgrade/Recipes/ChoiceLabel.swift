import FlowLanguage
import FlowModel
import JSONText

extension UpgradeRecipe {
  static let choiceLabel = UpgradeRecipe(
    "choice-label",
    .v4_0,
    "`label` of CheckboxGroup and RadioButtonsGroup",
    [.unsafe, .human],
    changes: ["text-changed", "property-changed"],
    summary: "give the list a label",
    why: "From 4.0 on CheckboxGroup and RadioButtonsGroup need a label; the platform refuses the flow without it."
  ) { work in
    guard work.crosses(.v4_0) else { return }
    for screen in work.flow.screens {
      for component in screen.components where component.fact == .checkboxGroup || component.fact == .radioButtonsGroup
      {
        guard component.node["label"] == nil, !work.isFull else { continue }
        let type = component.node["type"]?.string ?? ""
        let need = "from 4.0 on a \(type) needs a 'label'"
        guard let text = textBefore(component, on: screen), let anchor = component.node.member("name"),
          let string = text.string
        else {
          work.leave(at: component.node, "\(need) of at most \(longest) characters; write one", blocks: true)
          continue
        }
        work.edit(
          .unsafe,
          at: component.node,
          [anchor.following("label", text.sourceText)],
          done: "'label' repeats the text before the list, '\(string)'; delete one of them if that is too much",
          instead: "\(need); '--unsafe' takes the text before it, '\(string)'"
        )
      }
    }
  }

  private static let longest = ComponentFact.radioButtonsGroup.property("label")?.maxLength ?? 30

  /// The fixed text that stands directly before a component, if it is short enough for a label.
  private static func textBefore(_ component: FlowComponent, on screen: Screen) -> JSONNode? {
    let siblings = screen.children(of: component.parent)
    guard let position = siblings.firstIndex(where: { $0.index == component.index }), position > 0 else { return nil }
    let before = siblings[position - 1]
    let texts: [ComponentFact] = [.textHeading, .textSubheading, .textBody, .textCaption]
    guard before.role == component.role, let fact = before.fact, texts.contains(fact), let text = before.node["text"],
      let string = text.string, !text.mayBeDynamic, (1...longest).contains(string.unicodeScalars.count),
      string.contains(where: { !$0.isWhitespace }),
      before.node["visible"] == nil || before.node["visible"]?.bool == true
    else { return nil }
    return text
  }
}
