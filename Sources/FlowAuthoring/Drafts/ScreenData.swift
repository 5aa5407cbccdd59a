public import JSONText

/// The data that a screen is given: declarations with examples, in their order.
public struct ScreenData: FlowValue {
  /// The declarations by name, as they are written.
  public var members: [JSONValue.Member]

  /// Reads an object.
  public init?(reading node: JSONNode) {
    guard node.kind == .object else { return nil }
    members = node.members.map { JSONValue.Member($0.name, JSONValue($0.value)) }
  }

  /// The declarations as an object.
  public var json: JSONValue { .object(members) }
}

extension ScreenData: ExpressibleByArrayLiteral {
  /// The declarations of these members, their types told by their examples.
  public init(arrayLiteral fields: any ScreenDataMember...) {
    members = fields.map { JSONValue.Member($0.name, $0.declaration) }
  }
}

/// A member of a screen's data.
public protocol ScreenDataMember: Sendable {
  /// As it is spelled in the flow.
  var name: String { get }

  /// Its declaration with an example.
  var declaration: JSONValue { get }
}

extension DataField: ScreenDataMember {
  /// The type of the example and the example.
  public var declaration: JSONValue {
    let json = example.json
    guard case .object(let members) = ScreenData.type(of: json) else { return .null }
    return .object(members + [JSONValue.Member("__example__", json)])
  }
}

extension ScreenData {
  /// What a declaration says about values like `example`; an empty array is taken for one of texts.
  static func type(of example: JSONValue) -> JSONValue {
    switch example {
    case .string, .null: ["type": "string"]
    case .number: ["type": "number"]
    case .bool: ["type": "boolean"]
    case .array(let elements): ["type": "array", "items": type(of: elements.first ?? .null)]
    case .object(let members):
      [
        "type": "object",
        "properties": .object(members.map { JSONValue.Member($0.key, type(of: $0.value)) }),
      ]
    }
  }
}
