import Crypto
import CryptoExtras

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file that a person chose in a picker, as the platform hands it to an endpoint: encrypted, with its keys beside it.
public struct EncryptedMedia: Hashable, Sendable {
  /// The keys and hashes of one file: `encryption_metadata`, all base64 there.
  public struct Metadata: Hashable, Sendable {
    /// SHA-256 of the file as it is fetched.
    public let encryptedHash: [UInt8]
    /// 16 bytes.
    public let initialVector: [UInt8]
    /// 32 bytes: AES-256-CBC.
    public let encryptionKey: [UInt8]
    /// The key of HMAC-SHA256.
    public let hmacKey: [UInt8]
    /// SHA-256 of the file as the person chose it.
    public let plaintextHash: [UInt8]

    /// Makes metadata of bytes that were read from base64.
    public init(
      encryptedHash: [UInt8],
      initialVector: [UInt8],
      encryptionKey: [UInt8],
      hmacKey: [UInt8],
      plaintextHash: [UInt8]
    ) {
      self.encryptedHash = encryptedHash
      self.initialVector = initialVector
      self.encryptionKey = encryptionKey
      self.hmacKey = hmacKey
      self.plaintextHash = plaintextHash
    }
  }

  /// What stands at `cdn_url`: the encrypted file, then the first 10 bytes of its HMAC.
  public let file: [UInt8]
  /// Its keys and hashes.
  public let metadata: Metadata

  /// Puts a file that was fetched beside its metadata.
  public init(file: [UInt8], metadata: Metadata) {
    self.file = file
    self.metadata = metadata
  }

  /// Encrypts a file as the platform does; keys and nonce are random.
  public init(sealing plain: [UInt8], using generator: inout some RandomNumberGenerator) throws(CryptoFailure) {
    func random(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
    try self.init(sealing: plain, initialVector: random(16), encryptionKey: random(32), hmacKey: random(32))
  }

  package init(
    sealing plain: [UInt8],
    initialVector: [UInt8],
    encryptionKey: [UInt8],
    hmacKey: [UInt8]
  ) throws(CryptoFailure) {
    let cipher: [UInt8]
    do {
      cipher = Array(
        try AES._CBC.encrypt(plain, using: SymmetricKey(data: encryptionKey), iv: AES._CBC.IV(ivBytes: initialVector))
      )
    } catch {
      throw CryptoFailure(.media, "it can't be encrypted")
    }
    file = cipher + Self.code(cipher, initialVector, hmacKey).prefix(Self.codeLength)
    metadata = Metadata(
      encryptedHash: Array(SHA256.hash(data: file)),
      initialVector: initialVector,
      encryptionKey: encryptionKey,
      hmacKey: hmacKey,
      plaintextHash: Array(SHA256.hash(data: plain))
    )
  }

  /// The file as the person chose it, after the four checks that the documentation asks for.
  public func open() throws(CryptoFailure) -> [UInt8] {
    guard ConstantTime.isEqual(SHA256.hash(data: file), metadata.encryptedHash) else {
      throw CryptoFailure(
        .media,
        "the fetched file does not have the hash 'encrypted_hash'",
        hint: "it is not whole, or a proxy changed it"
      )
    }
    let cipher = Array(file.dropLast(Self.codeLength))
    let expected = Self.code(cipher, metadata.initialVector, metadata.hmacKey).prefix(Self.codeLength)
    guard ConstantTime.isEqual(file.suffix(Self.codeLength), expected) else {
      throw CryptoFailure(
        .media,
        "the last 10 bytes do not fit 'hmac_key'",
        hint: "the HMAC is over the nonce and the encrypted file"
      )
    }
    let plain: [UInt8]
    do {
      plain = Array(
        try AES._CBC.decrypt(
          cipher,
          using: SymmetricKey(data: metadata.encryptionKey),
          iv: AES._CBC.IV(ivBytes: metadata.initialVector)
        )
      )
    } catch {
      throw CryptoFailure(
        .media,
        "it can't be decrypted with 'encryption_key' and 'iv'",
        hint: "AES-256-CBC with PKCS#7 padding"
      )
    }
    guard ConstantTime.isEqual(SHA256.hash(data: plain), metadata.plaintextHash) else {
      throw CryptoFailure(.media, "the decrypted file does not have the hash 'plaintext_hash'")
    }
    return plain
  }

  private static let codeLength = 10

  private static func code(_ cipher: [UInt8], _ vector: [UInt8], _ key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: vector + cipher, using: SymmetricKey(data: key)))
  }
}
