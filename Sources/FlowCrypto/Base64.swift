#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Base64 as the platform writes it: the standard alphabet, padded (RFC 4648 section 4).
package enum Base64 {
  /// The bytes of a text, or nil if it is not base64 of that form.
  package static func decode(_ text: some StringProtocol) -> [UInt8]? {
    Data(base64Encoded: String(text)).map(Array.init)
  }

  /// The text of some bytes.
  package static func encode(_ bytes: some Sequence<UInt8>) -> String {
    Data(bytes).base64EncodedString()
  }

  /// The bytes of a text in the alphabet for addresses, without padding, as tokens have it (RFC 4648 section 5).
  package static func decodeForAddresses(_ text: some StringProtocol) -> [UInt8]? {
    guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=") }) else {
      return nil
    }
    return decode(padded(String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })))
  }

  /// The text of some bytes in the alphabet for addresses, without padding.
  package static func encodeForAddresses(_ bytes: some Sequence<UInt8>) -> String {
    String(encode(bytes).compactMap { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 == "=" ? nil : $0 })
  }

  /// Why a text is not base64, in words that say what to change.
  static func fault(of text: String) -> String {
    if text.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) {
      return "it is written in the alphabet for addresses ('-' and '_'); the platform uses '+' and '/'"
    }
    if text.utf8.count % 4 != 0, decode(padded(text)) != nil {
      return "the padding ('=') at its end is missing"
    }
    if text.contains(where: \.isWhitespace) {
      return "it has spaces or line breaks in it"
    }
    return "it has characters that base64 does not use"
  }

  private static func padded(_ text: String) -> String {
    text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
  }
}
