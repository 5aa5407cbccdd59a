import FlowLanguage
import FlowModel
import JSONText

/// What works, but is probably not what people want.
enum AdviceCheck: FlowCheck {
  static let rules: [Rule] = [
    .hiddenRequiredInput, .duplicateOptionID, .singleOption, .emojiInButton, .duplicateLabel, .emptyScreen,
  ]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    var (labels, ids) = (TextIndex(), TextIndex())
    for screen in facts.flow.screens {
      labels.removeAll()
      checkChildren(of: screen, &findings)
      for component in screen.components {
        guard let fact = component.fact else { continue }
        if fact.isInput {
          checkHidden(component, &findings)
          checkLabel(component, on: screen, &labels, &findings)
        }
        if let options = component[.dataSource], options.kind == .array {
          checkIDs(of: options, &ids, &findings)
          checkCount(of: options, component, facts, &findings)
        }
        if fact == .footer || fact == .embeddedLink { checkButton(component, &findings) }
      }
    }
  }
}
