import Crypto
import CryptoExtras

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The public half of an endpoint's key pair: RSA, 2048 bit, as the platform holds it for each phone number.
public struct EndpointPublicKey: Hashable, Sendable {
  /// SubjectPublicKeyInfo.
  let der: Data

  init(der: Data) {
    self.der = der
  }

  /// Reads a public key in any form that people have: SubjectPublicKeyInfo or PKCS#1, as PEM or DER.
  ///
  /// A private key is refused, although it holds the public one: it must not be passed around.
  public init(reading bytes: [UInt8]) throws(CryptoFailure) {
    guard let text = KeyText(bytes) else {
      throw CryptoFailure(.publicKey, "there is no key in it", hint: "it begins with '-----BEGIN PUBLIC KEY-----'")
    }
    if let failure = Self.wrongKind(text.label) {
      throw failure
    }
    let key: _RSA.Signing.PublicKey
    do {
      if let pem = text.pem {
        key = try _RSA.Signing.PublicKey(unsafePEMRepresentation: pem)
      } else {
        key = try _RSA.Signing.PublicKey(unsafeDERRepresentation: text.content ?? [])
      }
    } catch {
      throw CryptoFailure(
        .publicKey,
        "it is not an RSA public key that can be read",
        hint: "it may be cut off, of less than 1024 bits, or of another kind (EC, Ed25519); the platform takes RSA only"
      )
    }
    guard key.keySizeInBits == 2048 else {
      throw CryptoFailure(
        .publicKey,
        "it has \(key.keySizeInBits) bits, and the platform takes only 2048",
        hint: "make a pair with 'flowctl key new'"
      )
    }
    der = key.derRepresentation
  }

  /// The key as the platform takes it: PEM of SubjectPublicKeyInfo.
  public var pem: String {
    get throws(CryptoFailure) {
      do {
        return try _RSA.Signing.PublicKey(derRepresentation: der).pemRepresentation
      } catch {
        throw CryptoFailure(.publicKey, "it can't be used")
      }
    }
  }

  /// A short name of the key: the first 16 hexadecimal digits of the SHA-256 of its SubjectPublicKeyInfo.
  public var fingerprint: String {
    Hexadecimal.encode(Array(SHA256.hash(data: der)).prefix(8))
  }

  func rsa() throws(CryptoFailure) -> _RSA.Encryption.PublicKey {
    do {
      return try _RSA.Encryption.PublicKey(derRepresentation: der)
    } catch {
      throw CryptoFailure(.publicKey, "it can't be used")
    }
  }

  private static func wrongKind(_ label: String?) -> CryptoFailure? {
    switch label {
    case nil, "PUBLIC KEY", "RSA PUBLIC KEY":
      return nil
    case let label? where label.hasSuffix("PRIVATE KEY"):
      return CryptoFailure(
        .publicKey,
        "it is a private key, which must stay on your server",
        hint: "'openssl pkey -in KEY -pubout' prints the public one"
      )
    case "CERTIFICATE":
      return CryptoFailure(
        .publicKey,
        "it is a certificate",
        hint: "'openssl x509 -in CERTIFICATE -pubkey -noout' prints the public key in it"
      )
    case .some:
      return CryptoFailure(.publicKey, "it holds another kind of key")
    }
  }
}
