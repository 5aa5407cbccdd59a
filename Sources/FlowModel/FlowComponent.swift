public import FlowLanguage
public import JSONText

/// One component of a screen as it was read.
///
/// A class: components are looked at again and again, and a copy of so many parts would cost more than the look.
public final class FlowComponent: Sendable {
  /// The object that it was read from.
  public let node: JSONNode
  /// What is known about the type; nil for an unknown one.
  public let fact: ComponentFact?
  /// What `name` says; nil if it is missing or no string.
  public let name: JSONName?
  /// The properties that it has.
  private let properties: PropertySet
  private let positions: Positions
  private let place: Place

  /// Positions as small numbers, for a flow may have very many components; minus one for none.
  private struct Positions: Sendable {
    let index: Int32
    let parent: Int32
    var end: Int32
    /// Where in the index of the document the values of `type` and `name` stand.
    let type: Int32
    let name: Int32
    /// Where the key of the case stands that it belongs to.
    let caseKey: Int32
  }

  /// The list that it stands in; which case of a Switch, its key says.
  enum Place: UInt8, Sendable {
    case layout, form, then, `else`, `case`
  }

  /// A component that holds no others, of which some parts were told in one go over its members.
  init(_ node: JSONNode, _ parts: ComponentParts, index: Int, parent: Int?, _ place: Place, caseKey: Int? = nil) {
    self.node = node
    fact = parts.type.flatMap { Language.component(at: node.document.node(at: $0)) }
    name = parts.name.flatMap { node.document.node(at: $0).name }
    self.place = place
    properties = parts.properties
    func small(_ position: Int?) -> Int32 { position.map { Int32(truncatingIfNeeded: $0) } ?? -1 }
    positions = Positions(
      index: small(index),
      parent: small(parent),
      end: small(index + 1),
      type: small(parts.type),
      name: small(parts.name),
      caseKey: small(caseKey)
    )
  }

  /// The same component, which holds everything before `end`.
  init(_ component: FlowComponent, end: Int) {
    node = component.node
    fact = component.fact
    name = component.name
    place = component.place
    properties = component.properties
    var positions = component.positions
    positions.end = Int32(truncatingIfNeeded: end)
    self.positions = positions
  }

  /// Its position in ``Screen/components``.
  public var index: Int { Int(positions.index) }

  /// The position in ``Screen/components`` of the Form, If or Switch that holds it; nil directly under the layout.
  public var parent: Int? { positions.parent < 0 ? nil : Int(positions.parent) }

  /// The position in ``Screen/components`` behind everything that it holds.
  public var end: Int { Int(positions.end) }

  /// In which of its parent's lists it stands.
  public var role: Role {
    switch place {
    case .layout: .layout
    case .form: .form
    case .then: .then
    case .else: .else
    case .case: .case(JSONMember(node.document, Int(positions.caseKey)).name)
    }
  }

  /// What `type` says; empty if it is missing or no string.
  public var type: String { fact?.type ?? typeNode?.string ?? "" }

  /// The value of `type`; cheaper than a look-up.
  package var typeNode: JSONNode? { positions.type < 0 ? nil : node.document.node(at: Int(positions.type)) }

  /// The value of `name`; cheaper than a look-up.
  package var nameNode: JSONNode? { positions.name < 0 ? nil : node.document.node(at: Int(positions.name)) }

  /// The value of a property, or nil; of several the last one.
  ///
  /// Nothing is searched for one that the component does not have.
  package subscript(_ name: PropertyName) -> JSONNode? { properties.contains(name) ? node[name] : nil }

  /// The list that a component stands in.
  public enum Role: Sendable, Hashable {
    case layout
    case form
    case then
    case `else`
    case `case`(JSONName)
  }
}
