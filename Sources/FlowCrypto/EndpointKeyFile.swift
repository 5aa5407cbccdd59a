/// One half of a key pair as a file holds it, and the form in which it does.
package struct EndpointKeyFile: Sendable {
  /// The half that is in it.
  package enum Half: Sendable {
    case privateKey(EndpointPrivateKey)
    case publicKey(EndpointPublicKey)
  }

  package let half: Half
  /// For people: `PKCS#8, PEM, encrypted`.
  package let form: String

  /// Reads either half, in any form that people have.
  package init(reading bytes: [UInt8], passphrase: String?) throws(CryptoFailure) {
    guard let text = KeyText(bytes) else {
      throw CryptoFailure(.publicKey, "there is no key in it", hint: "a key begins with '-----BEGIN '")
    }
    form = Self.form(text)
    switch text.label {
    case nil:
      // Without a label only reading it shows which half it is.
      if let key = try? EndpointPublicKey(reading: bytes) {
        half = .publicKey(key)
      } else {
        half = .privateKey(try EndpointPrivateKey(reading: bytes, passphrase: passphrase))
      }
    case let label? where label.hasSuffix("PRIVATE KEY"):
      half = .privateKey(try EndpointPrivateKey(reading: bytes, passphrase: passphrase))
    case .some:
      half = .publicKey(try EndpointPublicKey(reading: bytes))
    }
  }

  /// The public half.
  package var publicKey: EndpointPublicKey {
    get throws(CryptoFailure) {
      switch half {
      case .privateKey(let key): try key.publicKey
      case .publicKey(let key): key
      }
    }
  }

  private static func form(_ text: KeyText) -> String {
    let encrypted = text.isEncrypted ? ", encrypted" : ""
    switch text.label {
    case "RSA PRIVATE KEY", "RSA PUBLIC KEY": return "PKCS#1, PEM\(encrypted)"
    case "PRIVATE KEY", "ENCRYPTED PRIVATE KEY": return "PKCS#8, PEM\(encrypted)"
    case nil: return "DER"
    case .some: return "SubjectPublicKeyInfo, PEM"
    }
  }
}
