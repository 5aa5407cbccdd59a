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

  /// A component that has what `parts` say of it, before a position in ``Screen/components``.
  init(_ parts: ComponentParts, index: Int, parent: Int?, role: Role, end: Int) {
    node = parts.node
    self.index = index
    fact = parts.fact
    type = parts.fact?.type ?? parts.type?.string ?? ""
    name = parts.name?.name
    self.parent = parent
    self.role = role
    self.end = end
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
