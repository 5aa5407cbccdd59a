import FlowModel
public import JSONText

/// A value that is written out, or a binding or expression that gives it while the flow runs.
public enum DynamicValue<Value: FlowValue>: FlowValue {
  /// The value itself.
  case literal(Value)
  /// What a reference leads to.
  case binding(BindingText)
  /// The text between backticks, which is worked out while the flow runs; from 6.0.
  case expression(String)
  /// Something of another kind, kept as it is; it knows its place.
  case unreadable(JSONNode)

  /// Reads a literal, a binding or an expression; never fails.
  public init?(reading node: JSONNode) {
    switch DynamicText(node)?.content {
    case .binding: self = .binding(BindingText(text: node.string ?? ""))
    case .expression: self = .expression(String((node.string ?? "").dropFirst().dropLast()))
    case .condition, .faulty, nil: self = Value(reading: node).map(DynamicValue.literal) ?? .unreadable(node)
    }
  }

  /// The value, or the text of the binding or expression.
  public var json: JSONValue {
    switch self {
    case .literal(let value): value.json
    case .binding(let binding): .string(binding.text)
    case .expression(let text): .string("`\(text)`")
    case .unreadable(let node): JSONValue(node)
    }
  }

  /// The literal value; nil for what is known only while the flow runs.
  public var literal: Value? {
    if case .literal(let value) = self { value } else { nil }
  }
}

/// A reference to data or to an answer, as it is written: `${data.total}`.
public struct BindingText: Sendable, Hashable {
  /// The whole text with its braces.
  public let text: String
}

extension DynamicValue {
  /// What a screen was given; on another screen than the one that declares it, name that one.
  public static func data(_ field: DataField<Value>, of screen: ScreenID? = nil) -> DynamicValue {
    .binding(field.binding(of: screen))
  }

  /// What people entered; on another screen than the one that has the input, name that one.
  public static func form(_ field: FormField<Value>, of screen: ScreenID? = nil) -> DynamicValue {
    .binding(field.binding(of: screen))
  }
}

extension DynamicValue: ExpressibleByUnicodeScalarLiteral where Value: ExpressibleByStringLiteral {
  /// A literal text.
  public init(unicodeScalarLiteral text: Value.StringLiteralType) { self = .literal(Value(stringLiteral: text)) }
}

extension DynamicValue: ExpressibleByExtendedGraphemeClusterLiteral where Value: ExpressibleByStringLiteral {
  /// A literal text.
  public init(extendedGraphemeClusterLiteral text: Value.StringLiteralType) {
    self = .literal(Value(stringLiteral: text))
  }
}

extension DynamicValue: ExpressibleByStringLiteral where Value: ExpressibleByStringLiteral {
  /// A literal text.
  public init(stringLiteral text: Value.StringLiteralType) { self = .literal(Value(stringLiteral: text)) }
}

extension DynamicValue: ExpressibleByBooleanLiteral where Value: ExpressibleByBooleanLiteral {
  /// A literal truth value.
  public init(booleanLiteral flag: Value.BooleanLiteralType) { self = .literal(Value(booleanLiteral: flag)) }
}

extension DynamicValue: ExpressibleByIntegerLiteral where Value: ExpressibleByIntegerLiteral {
  /// A literal number.
  public init(integerLiteral number: Value.IntegerLiteralType) { self = .literal(Value(integerLiteral: number)) }
}

extension DynamicValue: ExpressibleByFloatLiteral where Value: ExpressibleByFloatLiteral {
  /// A literal number.
  public init(floatLiteral number: Value.FloatLiteralType) { self = .literal(Value(floatLiteral: number)) }
}

/// A value that can be written as a list.
public protocol FlowList: FlowValue {
  /// What the list holds.
  associatedtype Item

  /// The value of these items.
  init(items: [Item])
}

extension Array: FlowList where Element: FlowValue {
  /// The items themselves.
  public init(items: [Element]) { self = items }
}

extension Paragraph: FlowList {
  /// A list of lines.
  public init(items: [String]) { self = .lines(items) }
}

extension DynamicValue: ExpressibleByArrayLiteral where Value: FlowList {
  /// A literal list.
  public init(arrayLiteral items: Value.Item...) { self = .literal(Value(items: items)) }
}
