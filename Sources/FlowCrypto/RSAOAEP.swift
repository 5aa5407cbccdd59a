import CryptoExtras

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// RSA-OAEP with SHA-256 for the hash and for the mask, and an empty label.
enum RSAOAEP {
  static func seal(_ bytes: [UInt8], for key: EndpointPublicKey) throws(CryptoFailure) -> [UInt8] {
    let rsa = try key.rsa()
    do {
      return Array(try rsa.encrypt(bytes, padding: .PKCS1_OAEP_SHA256))
    } catch {
      throw CryptoFailure(.aesKey, "it can't be encrypted for this public key")
    }
  }

  static func open(_ bytes: [UInt8], with key: EndpointPrivateKey) throws(CryptoFailure) -> [UInt8] {
    guard bytes.count == 256 else {
      throw CryptoFailure(
        .aesKey,
        "'encrypted_aes_key' has \(bytes.count) bytes, and a key of 2048 bit makes 256",
        hint: "it is cut off, or was encrypted for a key of another size"
      )
    }
    let rsa = try key.rsa()
    if let opened = try? rsa.decrypt(bytes, padding: .PKCS1_OAEP_SHA256) {
      return Array(opened)
    }
    if (try? rsa.decrypt(bytes, padding: .PKCS1_OAEP)) != nil {
      throw CryptoFailure(
        .aesKey,
        "the AES key is encrypted with OAEP over SHA-1",
        hint: "WhatsApp uses SHA-256, for hash and mask"
      )
    }
    throw CryptoFailure(
      .aesKey,
      "the AES key can't be opened with this private key",
      hint: "it was encrypted for another public key: answer with status 421, so that WhatsApp fetches the key anew, "
        + "and compare both keys with 'flowctl key check'"
    )
  }
}
