import Crypto
package import JSONText

extension EncryptedMedia.Metadata {
  /// Reads `encryption_metadata` as a request holds it.
  package init(_ node: JSONNode) throws(CryptoFailure) {
    func bytes(_ name: String, _ count: Int?) throws(CryptoFailure) -> [UInt8] {
      guard let text = node[name]?.string else { throw CryptoFailure(.media, "'\(name)' is missing") }
      guard let bytes = Base64.decode(text) else {
        throw CryptoFailure(.media, "'\(name)' is not base64: \(Base64.fault(of: text))")
      }
      if let count, bytes.count != count {
        throw CryptoFailure(.media, "'\(name)' has \(bytes.count) bytes instead of \(count)")
      }
      return bytes
    }
    self.init(
      encryptedHash: try bytes("encrypted_hash", 32),
      initialVector: try bytes("iv", 16),
      encryptionKey: try bytes("encryption_key", 32),
      hmacKey: try bytes("hmac_key", nil),
      plaintextHash: try bytes("plaintext_hash", 32)
    )
  }
}

extension EncryptedMedia {
  /// Whether the file is the one that the metadata is about, before anything is opened.
  package var isWhole: Bool { ConstantTime.isEqual(SHA256.hash(data: file), metadata.encryptedHash) }
}

extension EncryptedMedia.Metadata {
  /// `encryption_metadata` as the platform writes it.
  package var json: JSONValue {
    func base64(_ bytes: [UInt8]) -> JSONValue { .string(Base64.encode(bytes)) }
    return [
      "encrypted_hash": base64(encryptedHash), "iv": base64(initialVector), "encryption_key": base64(encryptionKey),
      "hmac_key": base64(hmacKey), "plaintext_hash": base64(plaintextHash),
    ]
  }
}
