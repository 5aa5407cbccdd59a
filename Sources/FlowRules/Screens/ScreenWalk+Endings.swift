import FlowLanguage
import FlowModel
import JSONText

extension ScreenWalk {
  mutating func checkEndings() {
    let screens = context.flow.screens
    guard !screens.isEmpty, let list = context.flow.node[.screens], !context.holdsDamage(list) else { return }
    let terminal = screens.filter(\.isTerminal)
    if terminal.isEmpty {
      // A value of another type may have been meant as true.
      guard screens.allSatisfy({ $0.node.kind == .object && ($0.node[.terminal]?.kind ?? .bool) == .bool }) else {
        return
      }
      reportNoEnd()
    } else if let first = terminal.first, terminal.allSatisfy({ !$0.isSuccess }), let node = first.node[.success] {
      reportNoSuccess(node)
    }
    for screen in terminal { checkFooter(of: screen) }
  }
}
