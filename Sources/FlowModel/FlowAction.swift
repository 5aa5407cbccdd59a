public import FlowLanguage
public import JSONText

/// One action as it was read.
///
/// A class for the same reason as ``FlowComponent``.
public final class FlowAction: Sendable {
  /// The object that it was read from.
  public let node: JSONNode
  /// What is known about an action of that name; nil for an unknown one.
  public let fact: ActionFact?
  // Small numbers, as those of a component.
  private let componentPosition: Int32
  private let itemPosition: Int32

  init(_ node: JSONNode, component: Int, item: Int?) {
    self.node = node
    fact = node[.name].flatMap { Language.action(at: $0) }
    componentPosition = Int32(truncatingIfNeeded: component)
    itemPosition = item.map { Int32(truncatingIfNeeded: $0) } ?? -1
  }

  /// The property that holds it: `on-click-action`.
  public var property: JSONName { node.memberName ?? "" }

  /// What `name` says; nil if it is missing or no string.
  public var name: JSONName? { fact.map { JSONName($0.name) } ?? node[.name]?.name }

  /// The position in ``Screen/components`` of the component that holds it.
  public var component: Int { Int(componentPosition) }

  /// The position of the list item that holds it; nil for the component's own.
  public var item: Int? { itemPosition < 0 ? nil : Int(itemPosition) }

  /// The value that names the next screen.
  public var next: JSONNode? { node[.next]?[.name] }

  /// The values that it sends or hands on; nil if they are missing.
  public var payload: JSONNode? { node[.payload] }
}
