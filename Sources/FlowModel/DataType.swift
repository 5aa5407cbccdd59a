package import JSONText

/// The type of a value in a flow.
public indirect enum DataType: Sendable, Hashable {
  case string, number, boolean
  /// An object with at least these members; nil if they are not declared.
  case object([Field]?)
  case array(DataType)
  /// A value that nothing is known about; it fits everywhere.
  case unknown

  /// One member of an object.
  public struct Field: Sendable, Hashable {
    public let name: String
    public let type: DataType

    /// A member of that name and type.
    public init(_ name: String, _ type: DataType) {
      self.name = name
      self.type = type
    }
  }

  /// Reads a declaration of a data model; what it leaves open or says wrongly is unknown.
  package init(declaredBy node: JSONNode) {
    switch node["type"]?.string {
    case "string": self = .string
    case "number", "integer": self = .number
    case "boolean": self = .boolean
    case "object":
      let properties = node["properties"]?.members.map { Field($0.name, DataType(declaredBy: $0.value)) }
      self = .object(properties)
    case "array": self = .array(node["items"].map { DataType(declaredBy: $0) } ?? .unknown)
    default: self = .unknown
    }
  }

  /// The type of a literal value.
  package init(of node: JSONNode) {
    switch node.kind {
    case .string: self = .string
    case .number: self = .number
    case .bool: self = .boolean
    case .object: self = .object(node.members.map { Field($0.name, DataType(of: $0.value)) })
    case .array: self = .array(node.elements.first.map { DataType(of: $0) } ?? .unknown)
    case .null, .missing: self = .unknown
    }
  }
}
