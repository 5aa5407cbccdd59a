extension Path {
  /// For people: a byte that is no part of UTF-8 as `\xff`; everything else as it is, control characters included.
  package var shown: String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return CarriedText.scalars(of: bytes).map { scalar in
      CarriedText.byte(of: scalar).map { "\\x\(hexadecimal($0))" } ?? String(scalar)
    }.joined()
  }

  /// The path as text, which ``init(_:)`` makes the same path of; for rooms that know paths as texts only.
  package var text: String {
    // Nearly all paths are UTF-8, without the plane that carries other bytes.
    if !bytes.contains(0xF4), let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: CarriedText.scalars(of: bytes))
    return String(text)
  }

  /// The path in a text that somebody wrote, or that ``text`` gave.
  package init(_ text: String) {
    self.init(bytes: CarriedText.bytes(of: text))
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}

/// Bytes that are no UTF-8 on their way through texts: each is a code point at the end of the last private plane.
///
/// The words of a command line come as texts; what is no UTF-8 in them must not become another name.
package enum CarriedText {
  private static let base: UInt32 = 0x10FF00
  private static let carriers: ClosedRange<UInt32> = 0x10FF80...0x10FFFF

  /// The byte that a code point stands for; nil if it stands for itself.
  package static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    carriers.contains(scalar.value) ? UInt8(truncatingIfNeeded: scalar.value) : nil
  }

  /// The text that carries these bytes.
  static func scalars(of bytes: [UInt8]) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let first = rest.first {
      if let (scalar, length) = scalar(at: rest), !carriers.contains(scalar.value) {
        scalars.append(scalar)
        rest = rest.dropFirst(length)
      } else {
        if let carrier = Unicode.Scalar(base + UInt32(first)) { scalars.append(carrier) }
        rest = rest.dropFirst()
      }
    }
    return scalars
  }

  static func bytes(of text: String) -> [UInt8] {
    guard text.unicodeScalars.contains(where: { carriers.contains($0.value) }) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in byte(of: scalar).map { [$0] } ?? Array(String(scalar).utf8) }
  }

  /// The code point that begins here; nil if the bytes are no UTF-8.
  private static func scalar(at bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, UTF8.width(scalar))
  }
}
