import FlowModel
import JSONText

/// The actions of a flow by where they stand.
struct PlacedActions {
  /// By index of the node of the component that holds the action, or the item that does.
  private var byComponent: [Int: [FlowAction]] = [:]
  /// By index of the node that has the action as a member.
  private var byHolder: [Int: [FlowAction]] = [:]

  init(_ flow: Flow) {
    for screen in flow.screens {
      for action in screen.actions {
        byComponent[screen.components[action.component].node.index, default: []].append(action)
        if let holder = action.node.parent { byHolder[holder.index, default: []].append(action) }
      }
    }
  }

  /// The actions of a component and of its items.
  func of(_ component: FlowComponent) -> [FlowAction] { byComponent[component.node.index] ?? [] }

  /// The actions that are members of a component or an item itself.
  func heldBy(_ holder: JSONNode) -> [FlowAction] { byHolder[holder.index] ?? [] }

  /// The action that was read from an object.
  func at(_ node: JSONNode) -> FlowAction? {
    node.parent.flatMap { heldBy($0).first { $0.node == node } }
  }
}
