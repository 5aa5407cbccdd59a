/// The content of a JSON string with the way back from each decoded byte to its place in the file.
public struct DecodedText: Sendable {
  /// The string that it is the content of.
  package let node: JSONNode
  /// Nil when every byte stands for itself, so that what the file holds need not be held twice.
  private let decoded: Decoded?

  /// What was made of a string with escapes.
  fileprivate final class Decoded: Sendable {
    let bytes: [UInt8]
    /// For each UTF-8 byte of the text, the file offset of what it was decoded from, and one more for the end.
    let offsets: [Int]

    init(bytes: [UInt8], offsets: [Int]) {
      self.bytes = bytes
      self.offsets = offsets
    }
  }

  fileprivate init(_ node: JSONNode, _ decoded: Decoded?) {
    self.node = node
    self.decoded = decoded
  }

  /// The text as UTF-8; a copy.
  package var bytes: [UInt8] { decoded?.bytes ?? Array(node.document.storage.bytes[node.contentRange]) }

  /// Bytes that hold the text as UTF-8, and where in them it stands; no copy.
  package var place: (bytes: [UInt8], range: Range<Int>) {
    decoded.map { ($0.bytes, $0.bytes.indices) } ?? (node.document.storage.bytes, node.contentRange)
  }

  /// The number of UTF-8 bytes of the text.
  package var count: Int { decoded?.bytes.count ?? node.contentRange.count }

  /// The text, decoded.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes in the file that a range of UTF-8 offsets of ``text`` came from; clamped to the string.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    sourceOffset(of: range.lowerBound)..<sourceOffset(of: range.upperBound)
  }

  private func sourceOffset(of offset: Int) -> Int {
    let offset = Swift.min(Swift.max(offset, 0), count)
    return decoded?.offsets[offset] ?? node.contentRange.lowerBound + offset
  }
}

extension JSONNode {
  /// The decoded content of a string with the way back to the file; nil for other kinds.
  public var decodedText: DecodedText? {
    guard kind == .string else { return nil }
    // Only a text with faults can have bytes that are not UTF-8 and turn into others.
    guard record.flags.contains(.hasEscapes) || !document.faults.isEmpty else { return DecodedText(self, nil) }
    var decoder = StringDecoder(bytes: document.bytes, range: contentRange)
    decoder.decode()
    return DecodedText(self, DecodedText.Decoded(bytes: decoder.output, offsets: decoder.offsets))
  }
}

/// Resolves the escapes of one string.
///
/// What is no valid escape is kept as it stands; bytes that are no UTF-8 become U+FFFD, so that each byte of the
/// result has a place in the file.
struct StringDecoder {
  let bytes: [UInt8]
  let range: Range<Int>
  var output: [UInt8] = []
  var offsets: [Int] = []

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// The content of a string without its escapes.
  static func decoded(_ text: Span<UInt8>, _ content: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count)
    for position in content { bytes.append(text[position]) }
    var decoder = StringDecoder(bytes: bytes, range: bytes.indices)
    decoder.decode()
    return decoder.output
  }

  mutating func decode() {
    output.reserveCapacity(range.count)
    offsets.reserveCapacity(range.count + 1)
    var position = range.lowerBound
    while position < range.upperBound {
      let start = position
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\"), let (scalar, length) = escape(at: position) {
        append(scalar, from: start)
        position += length
      } else if byte < 0x80 {
        append(byte, from: start)
        position += 1
      } else {
        position = decodeSequence(at: position)
      }
    }
    offsets.append(range.upperBound)
  }

  private mutating func decodeSequence(at start: Int) -> Int {
    guard let length = StringSyntax.sequenceLength(bytes.span, start), start + length <= range.upperBound else {
      append("\u{FFFD}", from: start)
      return start + 1
    }
    for position in start..<start + length { append(bytes[position], from: position) }
    return start + length
  }

  private mutating func append(_ scalar: Unicode.Scalar, from start: Int) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte, from: start) }
  }

  private mutating func append(_ byte: UInt8, from start: Int) {
    output.append(byte)
    offsets.append(start)
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
    // No escapes of JSON, but it is plain what they mean: `\'`, and the `\_` of Markdown.
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return (Unicode.Scalar(bytes[position + 1]), 2)
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
    position + 6 <= range.upperBound ? StringSyntax.codeUnit(bytes.span, position) : nil
  }
}
