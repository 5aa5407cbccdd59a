import FlowLanguage
import FlowModel
import JSONText

/// The `navigate` actions of a flow by the screen that they lead to.
struct Navigations {
  private let byTarget: [JSONName: [(screen: Screen, action: FlowAction)]]

  init(_ flow: Flow) {
    var byTarget: [JSONName: [(screen: Screen, action: FlowAction)]] = [:]
    for screen in flow.screens {
      for action in screen.actions where action.fact == .navigate {
        if let target = action.next?.name { byTarget[target, default: []].append((screen, action)) }
      }
    }
    self.byTarget = byTarget
  }

  /// Those that lead to a screen, with the screens that they stand on.
  func leading(to screen: Screen) -> [(screen: Screen, action: FlowAction)] {
    screen.id.flatMap { byTarget[$0] } ?? []
  }
}
