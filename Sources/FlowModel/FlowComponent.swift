public import FlowLanguage
public import JSONText

/// One component of a screen as it was read.
public struct FlowComponent: Sendable {
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
  public internal(set) var end: Int

  /// The list that a component stands in.
  public enum Role: Sendable, Hashable {
    case layout
    case form
    case then
    case `else`
    case `case`(JSONName)
  }
}
