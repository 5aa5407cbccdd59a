import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// AES-128-GCM with a nonce of any length from 12 bytes, no additional data, and the tag of 16 bytes at the end.
enum GCM {
  static let tagLength = 16

  static func seal(_ text: [UInt8], key: [UInt8], nonce: [UInt8]) throws(CryptoFailure) -> [UInt8] {
    do {
      let box = try AES.GCM.seal(text, using: SymmetricKey(data: key), nonce: AES.GCM.Nonce(data: nonce))
      return Array(box.ciphertext + box.tag)
    } catch {
      throw CryptoFailure(.data, "it can't be encrypted")
    }
  }

  /// The plain text, or nil if key, nonce or tag do not fit.
  static func open(_ sealed: [UInt8], key: [UInt8], nonce: [UInt8]) -> [UInt8]? {
    guard sealed.count >= tagLength else { return nil }
    let box = try? AES.GCM.SealedBox(
      nonce: AES.GCM.Nonce(data: nonce),
      ciphertext: sealed.dropLast(tagLength),
      tag: sealed.suffix(tagLength)
    )
    return box.flatMap { try? AES.GCM.open($0, using: SymmetricKey(data: key)) }.map(Array.init)
  }
}
