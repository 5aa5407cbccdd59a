public import JSONText

/// Values by name in their order: the payload of an action, the answers that a Form begins with.
public struct NamedValues: FlowValue {
  /// In the order in which they are written.
  public var members: [Member]

  /// One value with its name.
  public struct Member: Sendable {
    /// As it is spelled in the flow.
    public let name: String
    /// Anything that Flow JSON can hold.
    public let value: AnyFlowValue

    /// A value of that name.
    public init(_ name: String, _ value: AnyFlowValue) {
      self.name = name
      self.value = value
    }
  }

  /// Values in this order.
  public init(_ members: [Member] = []) {
    self.members = members
  }

  /// Reads an object.
  public init?(reading node: JSONNode) {
    guard node.kind == .object else { return nil }
    members = node.members.compactMap { member in
      AnyFlowValue(reading: member.value).map { Member(member.name.text, $0) }
    }
  }

  /// The values as an object.
  public var json: JSONValue { .object(members.map { JSONValue.Member($0.name, $0.value.json) }) }
}

extension NamedValues: ExpressibleByDictionaryLiteral {
  /// Values in the order in which they stand.
  public init(dictionaryLiteral members: (String, AnyFlowValue)...) {
    self.members = members.map { Member($0.0, $0.1) }
  }
}

/// Anything that Flow JSON can hold: a literal, or what a reference leads to.
public struct AnyFlowValue: FlowValue {
  /// The value as it is written.
  public let json: JSONValue
  /// Where it was read; nil for a value that was made in Swift.
  public let node: JSONNode?

  /// Any value.
  public init(_ value: some FlowValue) {
    json = value.json
    node = nil
  }

  /// Reads anything.
  public init?(reading node: JSONNode) {
    json = JSONValue(node)
    self.node = node
  }

  /// What a reference leads to.
  public static func binding(_ binding: BindingText) -> AnyFlowValue { AnyFlowValue(binding.text) }

  /// What a screen was given; on another screen than the one that declares it, name that one.
  public static func data<Value>(_ field: DataField<Value>, of screen: ScreenID? = nil) -> AnyFlowValue {
    .binding(field.binding(of: screen))
  }

  /// What people entered; on another screen than the one that has the input, name that one.
  public static func form<Value>(_ field: FormField<Value>, of screen: ScreenID? = nil) -> AnyFlowValue {
    .binding(field.binding(of: screen))
  }
}

extension AnyFlowValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral
{
  /// A literal text.
  public init(stringLiteral text: String) { self.init(text) }

  /// A literal number.
  public init(integerLiteral number: Int) { self.init(number) }

  /// A literal number.
  public init(floatLiteral number: Double) { self.init(number) }

  /// A literal truth value.
  public init(booleanLiteral flag: Bool) { self.init(flag) }
}
