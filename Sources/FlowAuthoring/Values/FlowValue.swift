public import JSONText

/// A value that stands in Flow JSON: read from a node, written as JSON.
public protocol FlowValue: Sendable {
  /// Reads the value; nil if the node holds something else.
  init?(reading node: JSONNode)

  /// The value as it is written.
  var json: JSONValue { get }

  /// What stands for a broken element of a list, and knows its node; nil if there can be no such thing.
  static func placeholder(for node: JSONNode) -> Self?
}

extension FlowValue {
  /// Nothing stands for a broken value.
  public static func placeholder(for node: JSONNode) -> Self? { nil }
}

extension String: FlowValue {
  /// Reads a string.
  public init?(reading node: JSONNode) {
    guard let text = node.string else { return nil }
    self = text
  }

  /// The text in quotes.
  public var json: JSONValue { .string(self) }
}

extension Bool: FlowValue {
  /// Reads `true` or `false`.
  public init?(reading node: JSONNode) {
    guard let flag = node.bool else { return nil }
    self = flag
  }

  /// `true` or `false`.
  public var json: JSONValue { .bool(self) }
}

extension Int: FlowValue {
  /// Reads a whole number.
  public init?(reading node: JSONNode) {
    guard let number = node.integer else { return nil }
    self = number
  }

  /// The number in digits.
  public var json: JSONValue { .number(String(self)) }
}

extension Double: FlowValue {
  /// Reads a number, rounded to the nearest that fits.
  public init?(reading node: JSONNode) {
    guard let number = node.double else { return nil }
    self = number
  }

  /// The number in digits; what is no finite number becomes null.
  public var json: JSONValue {
    guard isFinite else { return .null }
    return .number(Int(exactly: self).map { String($0) } ?? String(self))
  }
}

extension Array: FlowValue where Element: FlowValue {
  /// Reads an array; nil if an element is of another kind and nothing can stand for it.
  public init?(reading node: JSONNode) {
    guard node.kind == .array else { return nil }
    var elements: [Element] = []
    for node in node.elements {
      guard let element = Element(reading: node) ?? Element.placeholder(for: node) else { return nil }
      elements.append(element)
    }
    self = elements
  }

  /// The elements in their order.
  public var json: JSONValue { .array(map(\.json)) }
}

extension JSONValue: FlowValue {
  /// A copy of any value.
  public init?(reading node: JSONNode) { self.init(node) }

  /// The value itself.
  public var json: JSONValue { self }
}

/// One of the texts that a property accepts; a new version of Flow JSON may know more of them.
public protocol PropertyChoice: FlowValue, RawRepresentable, Hashable where RawValue == String {
  /// The choice that is spelled so, known or not.
  init(rawValue: String)
}

extension PropertyChoice {
  /// Reads a string, known or not.
  public init?(reading node: JSONNode) {
    guard let text = node.string else { return nil }
    self.init(rawValue: text)
  }

  /// The text in quotes.
  public var json: JSONValue { .string(rawValue) }
}
