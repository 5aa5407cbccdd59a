extension JSONNode {
  /// The decoded text of a string or key; nil for other kinds.
  public var string: String? {
    guard kind == .string else { return nil }
    guard record.hasEscapes else { return String(decoding: document.bytes[contentRange], as: UTF8.self) }
    return decodedText?.text
  }

  /// Whether this is a string with exactly that text; cheaper than comparing ``string``.
  public func isText(_ text: String) -> Bool {
    guard kind == .string else { return false }
    guard !record.hasEscapes else { return string == text }
    return document.bytes[contentRange].elementsEqual(text.utf8)
  }

  /// The bytes between the quotes of a string; all of another value.
  public var contentRange: Range<Int> {
    guard kind == .string, range.count >= 2 else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }

  /// The truth value of `true` or `false`; nil for other kinds.
  public var bool: Bool? {
    kind == .bool ? document.bytes[range.lowerBound] == UInt8(ascii: "t") : nil
  }

  /// The number, rounded to the nearest that a `Double` can hold; nil for other kinds.
  public var double: Double? {
    kind == .number ? Double(sourceText) : nil
  }

  /// The number if it is written as, or equals, a whole number that fits; nil otherwise.
  public var integer: Int? {
    guard kind == .number else { return nil }
    return Int(sourceText) ?? double.flatMap { Int(exactly: $0) }
  }
}
