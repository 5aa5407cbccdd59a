import JSONText
import Testing

@testable import FlowCrypto

struct KeyReadingTests {
  let key: EndpointPrivateKey
  let pem: String

  init() throws {
    key = try EndpointPrivateKey()
    pem = try key.pem
  }

  private func readsAsTheSameKey(_ text: String) throws -> Bool {
    try EndpointPrivateKey(reading: Array(text.utf8)).publicKey == key.publicKey
  }

  @Test func `reads a key as environment variables hold it`() throws {
    let oneLine = pem.split(separator: "\n").joined(separator: "\\n")
    #expect(try readsAsTheSameKey(oneLine))
    #expect(try readsAsTheSameKey("\"\(oneLine)\\n\""))
    #expect(try readsAsTheSameKey("  '\(pem)'\n"))
    #expect(try readsAsTheSameKey(pem.split(separator: "\n").joined(separator: "\r\n")))
    #expect(try readsAsTheSameKey(pem.split(separator: "\n").joined(separator: " ")))
    #expect(try readsAsTheSameKey(Base64.encode(pem.utf8)))
    #expect(try readsAsTheSameKey("some words before\n\(pem)"))
  }

  @Test func `reads DER`() throws {
    #expect(try EndpointPrivateKey(reading: Array(key.der)).publicKey == key.publicKey)
    let publicKey = try key.publicKey
    #expect(try EndpointPublicKey(reading: Array(publicKey.der)) == publicKey)
  }

  @Test func `writes the public key as the platform takes it`() throws {
    let publicPEM = try key.publicKey.pem
    #expect(publicPEM.hasPrefix("-----BEGIN PUBLIC KEY-----\n"))
    #expect(try EndpointPublicKey(reading: Array(publicPEM.utf8)) == key.publicKey)
    #expect(try key.publicKey.fingerprint.utf8.count == 16)
  }

  @Test func `says what is wrong with a private key`() throws {
    #expect(privateFailure("") == "there is no key in it")
    #expect(privateFailure("hello") == "there is no key in it")
    #expect(privateFailure(try key.publicKey.pem) == "it is the public key")
    #expect(
      privateFailure(String(pem.dropLast(900)) + "\n-----END PRIVATE KEY-----").hasPrefix(
        "it is not an RSA private key"
      )
    )
    #expect(
      privateFailure("-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE\n-----END EC PRIVATE KEY-----")
        == "it is a key for elliptic curves, and the platform takes RSA only"
    )
    #expect(
      privateFailure("-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNz\n-----END OPENSSH PRIVATE KEY-----")
        == "it is written in the form of OpenSSH"
    )
    #expect(
      privateFailure("-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIF\n-----END ENCRYPTED PRIVATE KEY-----")
        == "it is encrypted, and no passphrase is given"
    )
    #expect(
      privateFailure("-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIF\n-----END ENCRYPTED PRIVATE KEY-----", "word")
        == "it can't be decrypted with this passphrase"
    )
  }

  @Test func `refuses a private key where the public one belongs`() {
    #expect(
      throws: CryptoFailure(
        .publicKey,
        "it is a private key, which must stay on your server",
        hint: "'openssl pkey -in KEY -pubout' prints the public one"
      )
    ) {
      try EndpointPublicKey(reading: Array(pem.utf8))
    }
  }

  @Test func `shows nothing of a key in its description`() {
    #expect("\(key)" == "a private key")
  }

  private func privateFailure(_ text: String, _ passphrase: String? = nil) -> String {
    do {
      _ = try EndpointPrivateKey(reading: Array(text.utf8), passphrase: passphrase)
      return "no failure"
    } catch {
      return error.reason
    }
  }
}
