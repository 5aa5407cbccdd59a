extension JSONNode {
  /// The decoded text of a string or key; nil for other kinds.
  public var string: String? {
    guard kind == .string else { return nil }
    guard record.flags.contains(.hasEscapes) else {
      return String(decoding: document.bytes[contentRange], as: UTF8.self)
    }
    return decodedText?.text
  }

  /// Whether this is a string of exactly that text, scalar by scalar; cheaper than comparing ``string``.
  public func isText(_ text: String) -> Bool {
    document.isText(at: index, text)
  }

  /// The first place of one of four bytes of ASCII in the content of a string, escapes not resolved.
  package func position(ofAny bytes: SIMD4<UInt8>) -> Int? {
    let text = document.storage.bytes
    return ByteScan.first(of: bytes, text.span, in: contentRange)
  }

  /// The bytes between the quotes of a string; all of another value.
  public var contentRange: Range<Int> { record.contentRange }

  /// The truth value of `true` or `false`; nil for other kinds.
  public var bool: Bool? {
    // Python's 'True' is a fault, yet its meaning is plain.
    kind == .bool ? document.bytes[range.lowerBound] | 0x20 == UInt8(ascii: "t") : nil
  }

  /// The number, rounded to the nearest that a `Double` can hold; nil for other kinds.
  public var double: Double? {
    kind == .number ? digits.map(Double.init) ?? Double(sourceText) : nil
  }

  /// The number if it is written as, or equals, a whole number that fits; nil otherwise.
  public var integer: Int? {
    guard kind == .number else { return nil }
    return digits ?? Int(sourceText) ?? double.flatMap { Int(exactly: $0) }
  }

  /// The number that a few digits without any sign say, as those of flows mostly do; nil for other texts.
  private var digits: Int? {
    let (bytes, range) = (document.storage.bytes, range)
    guard !range.isEmpty, range.count <= 9 else { return nil }
    var number = 0
    for position in range {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}

extension JSONDocument {
  /// What the index says of the value or key at a position.
  package func record(at index: Int) -> JSONRecord { storage.records[index] }

  /// The value or key at a position of the index.
  package func node(at index: Int) -> JSONNode { JSONNode(document: self, index: index) }

  /// Whether the string at `index` begins with a visible character of ASCII, and so is not blank.
  package func beginsVisibly(at index: Int) -> Bool {
    let content = storage.records[index].contentRange
    guard !content.isEmpty else { return false }
    let byte = storage.bytes[content.lowerBound]
    return byte > 0x20 && byte < 0x80 && byte != UInt8(ascii: "\\")
  }

  /// Whether the value at `index` is a string of exactly that text, scalar by scalar.
  package func isText(at index: Int, _ text: String) -> Bool {
    let record = storage.records[index]
    guard record.kind == .string else { return false }
    let content = record.contentRange
    guard !record.flags.contains(.hasEscapes) else {
      return JSONNode(document: self, index: index).string?.utf8.elementsEqual(text.utf8) ?? false
    }
    let bytes = storage.bytes
    return content.count == text.utf8.count && ByteScan.isEqual(bytes.span, content, text)
  }
}
