import FlowModel
import JSONText

/// The actions of a flow by where they stand.
struct PlacedActions {
  private struct Owner: Hashable {
    let screen: Int
    let component: Int
  }

  private var byOwner: [Owner: [FlowAction]] = [:]
  /// By index of the node that has the action as a member.
  private var byHolder: [Int: [FlowAction]] = [:]

  init(_ flow: Flow) {
    for screen in flow.screens {
      for action in screen.actions {
        byOwner[Owner(screen: screen.index, component: action.component), default: []].append(action)
        if let holder = action.node.parent { byHolder[holder.index, default: []].append(action) }
      }
    }
  }

  /// The actions of a component and of its items.
  func of(_ component: FlowComponent, on screen: Screen) -> [FlowAction] {
    byOwner[Owner(screen: screen.index, component: component.index)] ?? []
  }

  /// The actions that are members of a component or an item itself.
  func heldBy(_ holder: JSONNode) -> [FlowAction] { byHolder[holder.index] ?? [] }

  /// The action that was read from an object.
  func at(_ node: JSONNode) -> FlowAction? {
    node.parent.flatMap { heldBy($0).first { $0.node == node } }
  }
}
