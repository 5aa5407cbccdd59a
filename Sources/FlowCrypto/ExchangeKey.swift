import Crypto

/// The key of one exchange: an AES key of 128 bits and the nonce of the request; the answer uses both.
///
/// Its description is a fixed word, so that its bytes are never printed.
public struct ExchangeKey: Hashable, Sendable, CustomStringConvertible {
  /// 16 bytes.
  package let aesKey: [UInt8]
  /// 16 bytes; the answer is sealed with every bit of it inverted.
  package let initialVector: [UInt8]

  /// How many bytes the AES key and the nonce have.
  package static let length = 16

  /// Makes a key of given bytes, each 16 of them; nil for another number.
  package init?(aesKey: [UInt8], initialVector: [UInt8]) {
    guard aesKey.count == Self.length, initialVector.count == Self.length else { return nil }
    self.aesKey = aesKey
    self.initialVector = initialVector
  }

  /// Makes a new key with random bytes; on every platform that runs servers the system's generator is a secure one.
  public init(using generator: inout some RandomNumberGenerator) {
    aesKey = (0..<Self.length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    initialVector = (0..<Self.length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// A fixed word; the bytes are not shown.
  public var description: String { "an exchange key" }

  var invertedVector: [UInt8] {
    initialVector.map { ~$0 }
  }
}

// MARK: - Answers

extension ExchangeKey {
  /// The body of an answer: base64 of the encrypted text and its tag, with every bit of the request's nonce inverted.
  public func sealAnswer(_ text: [UInt8]) throws(CryptoFailure) -> String {
    Base64.encode(try GCM.seal(text, key: aesKey, nonce: invertedVector))
  }

  /// The plain text of an answer's body: what a phone reads.
  ///
  /// A body with a common mistake (nonce not inverted, plain JSON, base64 in quotes, tag in front) is
  /// refused all the same, and the hint names what was done.
  public func openAnswer(_ body: [UInt8]) throws(CryptoFailure) -> [UInt8] {
    let text = String(decoding: body, as: UTF8.self)
    guard let bytes = Base64.decode(text), !bytes.isEmpty else {
      throw AnswerFault.ofBody(text)
    }
    guard bytes.count >= GCM.tagLength else {
      throw CryptoFailure(
        .data,
        "it has \(bytes.count) bytes, fewer than the tag of AES-GCM alone (\(GCM.tagLength))",
        hint: "append the tag to the encrypted text before base64"
      )
    }
    if let plain = GCM.open(bytes, key: aesKey, nonce: invertedVector) {
      return plain
    }
    throw AnswerFault.ofCipher(bytes, self)
  }
}

// MARK: - Requests

extension ExchangeKey {
  /// The envelope of a request as the platform sends it.
  public func sealRequest(_ text: [UInt8], for key: EndpointPublicKey) throws(CryptoFailure) -> EncryptedRequest {
    let data = try GCM.seal(text, key: aesKey, nonce: initialVector)
    let sealedKey = try RSAOAEP.seal(aesKey, for: key)
    return EncryptedRequest(aesKey: sealedKey, initialVector: initialVector, flowData: data)
  }
}
