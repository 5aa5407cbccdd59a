/// A JSON value of its own, without a document: to build texts, messages and requests.
///
/// Members keep their order; numbers keep their spelling.
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// The number as JSON spells it.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A member of an object.
  public struct Member: Sendable, Hashable {
    /// The name, unescaped.
    public var key: JSONName
    /// What stands after the colon.
    public var value: JSONValue

    /// A member `"key": value`.
    public init(_ key: JSONName, _ value: JSONValue) {
      self.key = key
      self.value = value
    }

    /// A member `"key": value`.
    public init(_ key: String, _ value: JSONValue) {
      self.init(JSONName(key), value)
    }
  }

  /// A copy of a value of a document; what is missing there becomes null, and a misspelt number (`.5`, `007`) the number
  /// that was meant, or null.
  public init(_ node: JSONNode) {
    switch node.kind {
    case .object: self = .object(node.members.map { Member($0.name, JSONValue($0.value)) })
    case .array: self = .array(node.elements.map(JSONValue.init))
    case .string: self = .string(node.string ?? "")
    case .number: self = Self.number(node)
    case .bool: self = .bool(node.bool ?? false)
    case .null, .missing: self = .null
    }
  }

  private static func number(_ node: JSONNode) -> JSONValue {
    let text = node.sourceText
    // Only a text with faults has a number that JSON does not know.
    if node.document.faults.isEmpty || NumberSyntax.isValid(Array(text.utf8)[...]) { return .number(text) }
    return WordReading.mendedNumber(text).map(JSONValue.number) ?? .null
  }

  /// The value of the last member of that name; nil if there is none or this is no object.
  public subscript(_ key: JSONName) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  /// The value of the last member of that name; nil if there is none or this is no object.
  public subscript(_ key: String) -> JSONValue? { self[JSONName(key)] }
}

extension JSONValue: Hashable {
  /// Whether both are written the same but for blanks and escapes: texts and names by their code units, members in order.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): JSONName(left) == JSONName(right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// Hashes kind and content.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .number(let text), .string(let text): hasher.combine(text)
    case .array(let elements): hasher.combine(elements)
    case .object(let members): hasher.combine(members)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }

  /// A number.
  public init(integerLiteral value: Int) { self = .number(String(value)) }

  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }

  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  /// An object whose members stand in the order written.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member(JSONName($0.0), $0.1) })
  }

  /// `null`.
  public init(nilLiteral: ()) { self = .null }
}
