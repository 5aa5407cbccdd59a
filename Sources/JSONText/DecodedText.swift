/// The content of a JSON string with the way back from each decoded byte to its place in the file.
public struct DecodedText: Sendable {
  /// The text, decoded.
  public let text: String
  /// For each UTF-8 byte of the text, the file offset of what it was decoded from, and one more for the end.
  ///
  /// Nil when the string has no escapes, so that every byte stands for itself.
  private let offsets: [Int]?
  private let start: Int

  init(text: String, start: Int, offsets: [Int]?) {
    self.text = text
    self.start = start
    self.offsets = offsets
  }

  /// The bytes in the file that a range of UTF-8 offsets of ``text`` came from; clamped to the string.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    sourceOffset(of: range.lowerBound)..<sourceOffset(of: range.upperBound)
  }

  private func sourceOffset(of offset: Int) -> Int {
    let offset = Swift.min(Swift.max(offset, 0), text.utf8.count)
    return offsets.map { $0[offset] } ?? start + offset
  }
}

extension JSONNode {
  /// The decoded content of a string with the way back to the file; nil for other kinds.
  public var decodedText: DecodedText? {
    guard kind == .string else { return nil }
    let content = contentRange
    if !record.flags.contains(.hasEscapes), let text = String(validating: document.bytes[content], as: UTF8.self) {
      return DecodedText(text: text, start: content.lowerBound, offsets: nil)
    }
    var decoder = StringDecoder(bytes: document.bytes, range: content)
    decoder.decode()
    return DecodedText(
      text: String(decoding: decoder.output, as: UTF8.self),
      start: content.lowerBound,
      offsets: decoder.offsets
    )
  }
}

/// Resolves the escapes of one string.
///
/// What is no valid escape is kept as it stands; bytes that are no UTF-8 become U+FFFD, so that each byte of the
/// result has a place in the file.
private struct StringDecoder {
  let bytes: [UInt8]
  let range: Range<Int>
  var output: [UInt8] = []
  var offsets: [Int] = []

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  mutating func decode() {
    var position = range.lowerBound
    while position < range.upperBound {
      let start = position
      if bytes[position] == UInt8(ascii: "\\"), let (scalar, length) = escape(at: position) {
        append(UTF8.encode(scalar).map(Array.init) ?? [], from: start)
        position += length
      } else if bytes[position] < 0x80 {
        append([bytes[position]], from: start)
        position += 1
      } else {
        position += appendScalar(at: position)
      }
    }
    offsets.append(range.upperBound)
  }

  /// Appends the scalar, or what is none, that begins at `position`; returns how many bytes it takes in the file.
  private mutating func appendScalar(at position: Int) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes[position..<range.upperBound].makeIterator()
    switch parser.parseScalar(from: &iterator) {
    case .valid(let encoded):
      append(Array(encoded), from: position)
      return encoded.count
    case .error(let length):
      append(Array("\u{FFFD}".utf8), from: position)
      return max(length, 1)
    case .emptyInput:
      return 1
    }
  }

  private mutating func append(_ decoded: [UInt8], from start: Int) {
    output += decoded
    offsets += Array(repeating: start, count: decoded.count)
  }

  private func escape(at position: Int) -> (Unicode.Scalar, length: Int)? {
    guard position + 1 < range.upperBound else { return nil }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""): return ("\"", 2)
    case UInt8(ascii: "\\"): return ("\\", 2)
    case UInt8(ascii: "/"): return ("/", 2)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"): return unicodeEscape(at: position)
    default: return nil
    }
  }

  private func unicodeEscape(at position: Int) -> (Unicode.Scalar, length: Int)? {
    guard let high = codeUnit(at: position) else { return nil }
    if let scalar = Unicode.Scalar(high) { return (scalar, 6) }
    guard high < 0xDC00, let low = codeUnit(at: position + 6), (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { return ("\u{FFFD}", 6) }
    return (scalar, 12)
  }

  private func codeUnit(at position: Int) -> UInt32? {
    guard position + 6 <= range.upperBound, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return nil }
    let digits = String(decoding: bytes[position + 2..<position + 6], as: UTF8.self)
    return digits.allSatisfy(\.isHexDigit) ? UInt32(digits, radix: 16) : nil
  }
}
