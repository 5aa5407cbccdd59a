#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds what a PEM text holds (RFC 7468), without a cryptographic library.
package enum PublicKey {
  /// Whether the text is an RSA public key of 2048 bits, as the platform wants it.
  package static func isRSA2048(pem: String) -> Bool {
    guard let bytes = content(pem, label: "PUBLIC KEY") else { return false }
    var outer = DER(bytes)
    guard var info = outer.enter(0x30), var algorithm = info.enter(0x30),
      algorithm.read(0x06) == Self.rsaEncryption, let bits = info.read(0x03), bits.first == 0
    else { return false }
    var key = DER(Array(bits.dropFirst()))
    guard var numbers = key.enter(0x30), let modulus = numbers.read(0x02), numbers.read(0x02) != nil else {
      return false
    }
    let digits = modulus.drop { $0 == 0 }
    return digits.count == 256 && (digits.first ?? 0) >= 0x80
  }

  /// Whether the text holds a private key, which must never leave the machine.
  package static func isPrivate(_ text: String) -> Bool {
    text.contains("PRIVATE KEY-----")
  }

  // 1.2.840.113549.1.1.1
  private static let rsaEncryption: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]

  private static func content(_ pem: String, label: String) -> [UInt8]? {
    guard let begin = pem.range(ofText: "-----BEGIN \(label)-----") else { return nil }
    let rest = pem[begin.upperBound...]
    guard let end = rest.range(ofText: "-----END \(label)-----") else { return nil }
    return Data(base64Encoded: String(rest[..<end.lowerBound].filter { !$0.isWhitespace })).map(Array.init)
  }
}

/// Reads the few values of DER that a key is made of.
private struct DER {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  /// The content of the next value if it has that tag.
  mutating func read(_ tag: UInt8) -> [UInt8]? {
    guard rest.popFirst() == tag, let first = rest.popFirst() else { return nil }
    var length = Int(first)
    if first >= 0x80 {
      guard first <= 0x82 else { return nil }
      length = 0
      for _ in 0..<Int(first - 0x80) {
        guard let byte = rest.popFirst() else { return nil }
        length = length << 8 | Int(byte)
      }
    }
    guard length <= rest.count else { return nil }
    defer { rest = rest.dropFirst(length) }
    return Array(rest.prefix(length))
  }

  mutating func enter(_ tag: UInt8) -> DER? {
    read(tag).map { DER($0) }
  }
}
