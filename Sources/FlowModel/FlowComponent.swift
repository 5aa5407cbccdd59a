public import FlowLanguage
public import JSONText

/// One component of a screen as it was read.
///
/// A class: components are looked at again and again, and a copy of so many parts would cost more than the look.
public final class FlowComponent: Sendable {
  /// The object that it was read from.
  public let node: JSONNode
  /// Its position in ``Screen/components``.
  public let index: Int
  /// What `type` says; empty if it is missing or no string.
  public let type: String
  /// What is known about the type; nil for an unknown one.
  public let fact: ComponentFact?
  /// What `name` says; nil if it is missing or no string.
  public let name: JSONName?
  /// The position in ``Screen/components`` of the Form, If or Switch that holds it; nil directly under the layout.
  public let parent: Int?
  /// In which of its parent's lists it stands.
  public let role: Role
  /// The position in ``Screen/components`` behind everything that it holds.
  public let end: Int

  /// A component that holds no others.
  init(_ node: JSONNode, index: Int, parent: Int?, role: Role) {
    let type = node[.type]
    let fact = type.flatMap { Language.component(at: $0) }
    self.node = node
    self.index = index
    self.type = fact?.type ?? type?.string ?? ""
    self.fact = fact
    name = node[.name]?.name
    self.parent = parent
    self.role = role
    end = index + 1
  }

  /// The same component, which holds everything before `end`.
  init(_ component: FlowComponent, end: Int) {
    node = component.node
    index = component.index
    type = component.type
    fact = component.fact
    name = component.name
    parent = component.parent
    role = component.role
    self.end = end
  }

  /// The list that a component stands in.
  public enum Role: Sendable, Hashable {
    case layout
    case form
    case then
    case `else`
    case `case`(JSONName)
  }
}
