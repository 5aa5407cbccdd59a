import CryptoExtras

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The private half of an endpoint's key pair: RSA, 2048 bit.
///
/// Its description is a fixed word, so that its numbers are never printed.
public struct EndpointPrivateKey: Sendable, CustomStringConvertible {
  let der: Data

  /// Reads a private key in any form that people have.
  ///
  /// PKCS#1 and PKCS#8, as PEM or DER, encrypted (AES, triple DES) or not; with line breaks spelled out as `\n`, in
  /// quotes or once more in base64, as environment variables hold them.
  ///
  /// The passphrase is for an encrypted key; for others it is not looked at.
  ///
  /// - Throws: A failure of the step `privateKey`.
  public init(reading bytes: [UInt8], passphrase: String? = nil) throws(CryptoFailure) {
    guard let text = KeyText(bytes) else {
      throw CryptoFailure(.privateKey, "there is no key in it", hint: "it begins with '-----BEGIN PRIVATE KEY-----'")
    }
    if let failure = Self.wrongKind(text.label) {
      throw failure
    }
    let key = try text.isEncrypted ? Self.decrypted(text, passphrase) : Self.plain(text)
    guard key.keySizeInBits == 2048 else {
      throw CryptoFailure(
        .privateKey,
        "it has \(key.keySizeInBits) bits, and the platform takes only 2048",
        hint: "make a pair with 'flowctl key new'"
      )
    }
    der = key.derRepresentation
  }

  /// Makes a new key of 2048 bit with the system's random numbers.
  public init() throws(CryptoFailure) {
    do {
      der = try _RSA.Encryption.PrivateKey(keySize: .bits2048).derRepresentation
    } catch {
      throw CryptoFailure(.privateKey, "the system gave no random numbers to make a key of")
    }
  }

  /// The half that the platform is given.
  public var publicKey: EndpointPublicKey {
    get throws(CryptoFailure) {
      EndpointPublicKey(der: try rsa().publicKey.derRepresentation)
    }
  }

  /// The key as PKCS#8 PEM, not encrypted.
  ///
  /// Keep it out of repositories and logs.
  public var pem: String {
    get throws(CryptoFailure) { try rsa().pkcs8PEMRepresentation }
  }

  /// A fixed word; the numbers are not shown.
  public var description: String { "a private key" }

  func rsa() throws(CryptoFailure) -> _RSA.Encryption.PrivateKey {
    do {
      return try _RSA.Encryption.PrivateKey(derRepresentation: der)
    } catch {
      throw CryptoFailure(.privateKey, "it can't be used")
    }
  }
}

extension EndpointPrivateKey {
  private static func plain(_ text: KeyText) throws(CryptoFailure) -> _RSA.Signing.PrivateKey {
    do {
      guard let pem = text.pem else {
        return try _RSA.Signing.PrivateKey(unsafeDERRepresentation: text.content ?? [])
      }
      return try _RSA.Signing.PrivateKey(unsafePEMRepresentation: pem)
    } catch {
      throw CryptoFailure(
        .privateKey,
        "it is not an RSA private key that can be read",
        hint: "it may be cut off, of less than 1024 bits, or of another kind (EC, Ed25519); the platform takes RSA only"
      )
    }
  }

  private static func decrypted(
    _ text: KeyText,
    _ passphrase: String?
  ) throws(CryptoFailure) -> _RSA.Signing.PrivateKey {
    guard let passphrase, !passphrase.isEmpty else {
      throw CryptoFailure(.privateKey, "it is encrypted, and no passphrase is given")
    }
    do {
      return try _RSA.Signing.PrivateKey(encryptedPEMRepresentation: text.pem ?? "") { setter in
        setter(Array(passphrase.utf8))
      }
    } catch {
      throw CryptoFailure(
        .privateKey,
        "it can't be decrypted with this passphrase",
        hint: "the passphrase is another one, or the key is encrypted in a way that is not known here; "
          + "'openssl pkcs8 -topk8 -in KEY' writes it in a usual one"
      )
    }
  }

  private static func wrongKind(_ label: String?) -> CryptoFailure? {
    switch label {
    case nil, "PRIVATE KEY", "RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY":
      return nil
    case "PUBLIC KEY", "RSA PUBLIC KEY":
      return CryptoFailure(.privateKey, "it is the public key", hint: "the private key is the other half of the pair")
    case "EC PRIVATE KEY":
      return CryptoFailure(
        .privateKey,
        "it is a key for elliptic curves, and the platform takes RSA only",
        hint: "make a pair with 'flowctl key new'"
      )
    case "OPENSSH PRIVATE KEY":
      return CryptoFailure(
        .privateKey,
        "it is written in the form of OpenSSH",
        hint: "'ssh-keygen -p -m PKCS8 -f KEY' rewrites a copy of it in the usual form"
      )
    case "CERTIFICATE", "CERTIFICATE REQUEST":
      return CryptoFailure(
        .privateKey,
        "it is a certificate",
        hint: "the private key that belongs to it is another file"
      )
    case .some:
      return CryptoFailure(.privateKey, "it holds another kind of key")
    }
  }
}
