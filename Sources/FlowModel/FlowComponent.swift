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

  /// Where in the index the values of `type` and `name` stand; nil without one.
  private let typePosition: Int?
  private let namePosition: Int?

  /// A component that holds no others, with the positions in the index of its type and name.
  init(_ node: JSONNode, type typePosition: Int?, name namePosition: Int?, index: Int, parent: Int?, role: Role) {
    let type = typePosition.map { node.document.node(at: $0) }
    let fact = type.flatMap { Language.component(at: $0) }
    self.node = node
    self.index = index
    self.type = fact?.type ?? type?.string ?? ""
    self.fact = fact
    name = namePosition.flatMap { node.document.node(at: $0).name }
    self.typePosition = typePosition
    self.namePosition = namePosition
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
    typePosition = component.typePosition
    namePosition = component.namePosition
    parent = component.parent
    role = component.role
    self.end = end
  }

  /// The value of `type`; cheaper than a look-up.
  package var typeNode: JSONNode? { typePosition.map { node.document.node(at: $0) } }

  /// The value of `name`; cheaper than a look-up.
  package var nameNode: JSONNode? { namePosition.map { node.document.node(at: $0) } }

  /// The list that a component stands in.
  public enum Role: Sendable, Hashable {
    case layout
    case form
    case then
    case `else`
    case `case`(JSONName)
  }
}
