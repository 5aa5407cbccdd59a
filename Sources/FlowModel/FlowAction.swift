public import FlowLanguage
public import JSONText

/// One action as it was read.
///
/// A class for the same reason as ``FlowComponent``.
public final class FlowAction: Sendable {
  /// The object that it was read from.
  public let node: JSONNode
  /// The property that holds it: `on-click-action`.
  public let property: JSONName
  /// The position in ``Screen/components`` of the component that holds it.
  public let component: Int
  /// The position of the list item that holds it; nil for the component's own.
  public let item: Int?
  /// What `name` says; nil if it is missing or no string.
  public let name: JSONName?
  /// What is known about an action of that name; nil for an unknown one.
  public let fact: ActionFact?

  init(_ node: JSONNode, property: JSONName, component: Int, item: Int?) {
    self.node = node
    self.property = property
    self.component = component
    self.item = item
    let name = node[.name]
    fact = name.flatMap { Language.action(at: $0) }
    self.name = fact.map { JSONName($0.name) } ?? name?.name
  }

  /// The value that names the next screen.
  public var next: JSONNode? { node[.next]?[.name] }

  /// The values that it sends or hands on; nil if they are missing.
  public var payload: JSONNode? { node[.payload] }
}
