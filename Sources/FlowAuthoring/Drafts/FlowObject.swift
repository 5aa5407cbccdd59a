public import FlowLanguage
public import JSONText

/// A property of an object of Flow JSON: its name and the type of its value.
public struct FlowProperty<Value: FlowValue>: Sendable, ExpressibleByStringLiteral {
  /// As it is spelled in Flow JSON: `on-click-action`.
  public let name: String

  /// The property of that name.
  public init(stringLiteral name: String) {
    self.name = name
  }
}

/// An object of Flow JSON with typed properties; what it does not know is kept.
///
/// A property is nil if it is absent or its value is broken; ``node(of:)`` tells where a broken one stands.
@dynamicMemberLookup
public protocol FlowObject: FlowValue {
  /// The names and types of the properties, one line each.
  associatedtype Properties: Sendable

  /// The properties to look up by a key path.
  static var properties: Properties { get }

  /// What the table says about the properties, in the order in which they are written.
  static var facts: [PropertyFact] { get }

  /// All members, known or not.
  var fields: FlowFields { get set }

  /// An object with these members.
  init(fields: FlowFields)
}

extension FlowObject {
  /// Reads an object; nil if something else stands there.
  public init?(reading node: JSONNode) {
    guard node.kind == .object else { return nil }
    self.init(fields: FlowFields(node))
  }

  /// An object without members that knows what stands in its place.
  public static func placeholder(for node: JSONNode) -> Self? { Self(fields: FlowFields(node)) }

  /// The object as it is written.
  public var json: JSONValue { fields.json }

  /// Where the object was read; nil for one that was made in Swift.
  public var node: JSONNode? { fields.node }

  /// The value of a property; nil if it is absent or broken.
  ///
  /// Set to nil, it is taken away.
  public subscript<Value>(dynamicMember path: KeyPath<Properties, FlowProperty<Value>>) -> Value? {
    get { fields.value(of: Self.properties[keyPath: path].name) }
    set { fields.set(Self.properties[keyPath: path].name, to: newValue, order: Self.facts.map(\.name)) }
  }

  /// Where the value of a property was read, broken or not; nil if it was set in Swift or is absent.
  public func node<Value>(of path: KeyPath<Properties, FlowProperty<Value>>) -> JSONNode? {
    fields.node(of: Self.properties[keyPath: path].name)
  }

  /// Sets a property while the object is made; nil leaves it absent.
  mutating func put<Value>(_ path: KeyPath<Properties, FlowProperty<Value>>, _ value: Value?) {
    if let value { fields.set(Self.properties[keyPath: path].name, to: value) }
  }
}

/// A component with typed properties.
public protocol TypedComponent: FlowObject {
  /// As it is spelled in `type`; empty for what is no known component.
  static var type: String { get }
}

extension TypedComponent {
  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { Language.component(type)?.properties ?? [] }

  /// The members that every component of the type begins with.
  static var initialFields: FlowFields {
    var fields = FlowFields()
    fields.set("type", to: type)
    return fields
  }
}

/// Something in a list of components that is none of the known types; it knows its node and is kept as it is.
public struct UnknownComponent: TypedComponent {
  /// None is known.
  public struct Properties: Sendable {}

  /// None is known.
  public static let properties: Properties = Properties()

  /// Empty: it is no known component.
  public static let type: String = ""

  /// All members, if it is an object at all.
  public var fields: FlowFields

  /// What stands for something with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }
}
