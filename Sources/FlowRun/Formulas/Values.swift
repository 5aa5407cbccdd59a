package import JSONText

/// What values are as texts, numbers and truth, as JavaScript has it.
package enum Values {
  /// The value as text: what is missing is nothing, an array is joined by commas.
  package static func text(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null: ""
    case .bool(let flag): flag ? "true" : "false"
    case .number(let spelling): Double(spelling).map { json($0).spelling } ?? spelling
    case .string(let text): text
    case .array(let elements): joined(elements)
    case .object: "[object Object]"
    }
  }

  /// Nested arrays are joined as well; anything deeper than a flow can be is cut.
  private static func joined(_ elements: [JSONValue]) -> String {
    elements.map { text($0) }.joined(separator: ",")
  }

  /// The number that a value is, or that its text spells; nil for everything else.
  package static func number(_ value: JSONValue?) -> Double? {
    switch value {
    case .number(let spelling): Double(spelling)
    case .string(let text): NumberText(text)?.value
    case .bool(let flag): flag ? 1 : 0
    case nil, .null, .array, .object: nil
    }
  }

  /// Whether a value counts as true in expressions.
  package static func isTrue(_ value: JSONValue?) -> Bool {
    switch value {
    case nil, .null: false
    case .bool(let flag): flag
    case .number(let spelling): Double(spelling) != 0
    case .string(let text): !text.isEmpty
    case .array, .object: true
    }
  }

  /// Whether nothing is there: the value is missing or an empty text.
  package static func isEmpty(_ value: JSONValue?) -> Bool { value == nil || value == .null || value == .string("") }

  /// A number as JavaScript spells it; what is none becomes 0.
  package static func json(_ value: Double) -> JSONValue {
    guard value.isFinite else { return .number("0") }
    if let whole = Int(exactly: value), abs(value) < 1e15 { return .number(String(whole)) }
    return .number(value.description)
  }

  /// Whether two values of JSON are the same: numbers by their size, objects whatever the order of their members.
  package static func areEqual(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (.number(let one)?, .number(let other)?): one == other || Double(one) == Double(other)
    case (.array(let one)?, .array(let other)?):
      one.count == other.count && zip(one, other).allSatisfy { areEqual($0, $1) }
    case (.object(let one)?, .object(let other)?): areEqual(one, other)
    default: left == right
    }
  }

  private static func areEqual(_ left: [JSONValue.Member], _ right: [JSONValue.Member]) -> Bool {
    let one = Dictionary(left.map { ($0.key, $0.value) }) { $1 }
    let other = Dictionary(right.map { ($0.key, $0.value) }) { $1 }
    return one.count == other.count && one.allSatisfy { areEqual($0.value, other[$0.key]) }
  }
}

extension JSONValue {
  /// The text of a string; nil for other kinds.
  package var text: String? { if case .string(let text) = self { text } else { nil } }

  /// The elements of an array; nil for other kinds.
  package var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

  /// The members of an object; nil for other kinds.
  package var members: [Member]? { if case .object(let members) = self { members } else { nil } }

  fileprivate var spelling: String { if case .number(let spelling) = self { spelling } else { "" } }
}

/// A text that spells a number: a sign, digits, a decimal point, an exponent; blanks around it don't count.
package struct NumberText {
  package let value: Double

  package init?(_ text: String) {
    let bytes = text.utf8.drop { $0.isBlank }
    let content = bytes.reversed().drop { $0.isBlank }.reversed()
    guard !content.isEmpty, content.count <= 64, content.contains(where: { $0.isDigit }),
      content.allSatisfy({ $0.isDigit || "+-.eE".utf8.contains($0) }),
      let value = Double(String(decoding: Array(content), as: UTF8.self)), value.isFinite
    else { return nil }
    self.value = value
  }
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
