public import JSONText

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
    /// As it is spelled in the flow.
    public let name: JSONName
    /// What it holds.
    public let type: DataType

    /// A member of that name and type.
    public init(_ name: JSONName, _ type: DataType) {
      self.name = name
      self.type = type
    }
  }

  /// Reads a declaration of a data model; what it leaves open or says wrongly is unknown.
  package init(declaredBy node: JSONNode) {
    switch Name(of: node) {
    case .string: self = .string
    case .number: self = .number
    case .boolean: self = .boolean
    case .object:
      let properties = node[.properties].flatMap { $0.kind == .object ? $0 : nil }
      self = .object(properties?.members.map { Field($0.name, DataType(declaredBy: $0.value)) })
    case .array: self = .array(node[.items].map { DataType(declaredBy: $0) } ?? .unknown)
    case nil: self = .unknown
    }
  }

  /// What `type` of a declaration says.
  enum Name: Int {
    case string, number, boolean, object, array

    private static let names = NameIndex(["string", "number", "boolean", "object", "array", "integer"])

    /// Nil if there is no type or it is none that is known.
    init?(of declaration: JSONNode) {
      guard let position = declaration[.type].flatMap(Self.names.position) else { return nil }
      // Whole numbers are numbers.
      self = Name(rawValue: position) ?? .number
    }
  }

  /// The type of a literal value.
  package init(of node: JSONNode) {
    switch node.kind {
    case .string: self = .string
    case .number: self = .number
    case .bool: self = .boolean
    case .object: self = .object(node.members.map { Field($0.name, DataType(of: $0.value)) })
    case .array: self = .array(DataType(ofElements: node))
    case .null, .missing: self = .unknown
    }
  }

  /// The common type of the elements of an array; unknown if they differ or there are none.
  private init(ofElements node: JSONNode) {
    var common: DataType?
    for element in node.eachElement {
      let type = DataType(of: element)
      if common.map({ $0 != type }) ?? false {
        self = .unknown
        return
      }
      common = type
    }
    self = common ?? .unknown
  }
}

extension DataType {
  /// Whether nothing is known about it.
  public var isUnknown: Bool { self == .unknown }

  /// Whether it is an object or an array.
  public var isStructured: Bool {
    switch self {
    case .object, .array: true
    case .string, .number, .boolean, .unknown: false
    }
  }

  /// Whether a value of type `other` can stand where this one is expected.
  ///
  /// Objects may have more members than expected; a member that is expected and not declared does not fit.
  public func accepts(_ other: DataType) -> Bool {
    mismatch(with: other) == nil
  }

  /// The first place at which a value of type `other` does not fit, or nil if it does.
  public func mismatch(with other: DataType) -> TypeMismatch? {
    switch (self, other) {
    case (.unknown, _), (_, .unknown), (.string, .string), (.number, .number), (.boolean, .boolean): return nil
    case (.array(let expected), .array(let given)): return expected.mismatch(with: given)?.inside("items")
    case (.object(nil), .object), (.object, .object(nil)): return nil
    case (.object(let expected?), .object(let given?)):
      let types = Dictionary(given.map { ($0.name, $0.type) }) { first, _ in first }
      for field in expected {
        guard let type = types[field.name] else { return TypeMismatch(path: [field.name], .missing(field.type)) }
        if let inner = field.type.mismatch(with: type) { return inner.inside(field.name) }
      }
      return nil
    default: return TypeMismatch(path: [], .differs(expected: self, given: other))
    }
  }
}

/// Why a type does not fit where another is expected.
public struct TypeMismatch: Sendable, Hashable {
  /// The members that lead there; `items` for the elements of an array.
  public let path: [JSONName]
  /// What does not fit there.
  public let reason: Reason

  /// What does not fit.
  public enum Reason: Sendable, Hashable {
    case missing(DataType)
    case differs(expected: DataType, given: DataType)
  }

  init(path: [JSONName], _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  func inside(_ name: JSONName) -> TypeMismatch {
    TypeMismatch(path: [name] + path, reason)
  }
}

extension DataType: CustomStringConvertible {
  /// The type in words, with its article: `a string`, `an array of strings`.
  public var description: String {
    switch self {
    case .string: "a string"
    case .number: "a number"
    case .boolean: "a boolean"
    case .object: "an object"
    case .array(.unknown): "an array"
    case .array(let element): "an array of " + element.plural
    case .unknown: "a value of unknown type"
    }
  }

  private var plural: String {
    switch self {
    case .string: "strings"
    case .number: "numbers"
    case .boolean: "booleans"
    case .object: "objects"
    case .array: "arrays"
    case .unknown: "values"
    }
  }
}
