import FlowTestSupport
import JSONText
import Testing

@testable import FlowCrypto

@Suite(.enabled(if: SharedVector.isPresent, "the shared vector of an exchange is absent"))
struct SharedVectorTests {
  let vector: SharedVector
  let exchange: ExchangeKey

  init() throws {
    vector = try #require(SharedVector())
    exchange = try #require(vector.exchange)
  }

  @Test func `opens the request with the private key`() throws {
    let key = try EndpointPrivateKey(reading: SharedVector.file("private.pem"))
    let opened = try EncryptedRequest(body: Array(vector.text("body").utf8)).open(with: key)
    #expect(String(decoding: opened.text, as: UTF8.self) == vector.text("request_plain"))
    #expect(opened.exchange == exchange)
  }

  @Test(arguments: [("response_plain", "response_body")])
  func `seals and opens answers byte for byte`(plain: String, body: String) throws {
    #expect(try exchange.sealAnswer(Array(vector.text(plain).utf8)) == vector.text(body))
    #expect(try exchange.openAnswer(Array(vector.text(body).utf8)) == Array(vector.text(plain).utf8))
  }

  @Test func `seals the answer to a ping byte for byte`() throws {
    let body = try exchange.sealAnswer(Array(#"{"data":{"status":"active"}}"#.utf8))
    #expect(body == vector.text("ping_response_body"))
  }

  @Test func `encrypts the data of the request byte for byte`() throws {
    let key = try EndpointPublicKey(reading: SharedVector.file("public.pem"))
    let request = try exchange.sealRequest(Array(vector.text("request_plain").utf8), for: key)
    let expected = try EncryptedRequest(body: Array(vector.text("body").utf8))
    #expect(request.flowData == expected.flowData)
    #expect(request.initialVector == expected.initialVector)
  }

  @Test func `signs the body`() throws {
    let body = Array(vector.text("body").utf8)
    #expect(RequestSignature.header(for: body, secret: vector.text("app_secret")) == vector.text("signature"))
    try RequestSignature.check(vector.text("signature"), body: body, secrets: ["old", vector.text("app_secret")])
  }

  @Test func `opens the media file`() throws {
    let media = try #require(vector.root["media"])
    let metadata = try #require(media["metadata"] ?? media["encryption_metadata"])
    func bytes(_ name: String) -> [UInt8] { metadata[name]?.string.flatMap { Base64.decode($0) } ?? [] }
    let file = EncryptedMedia(
      file: media["cdn_file_base64"]?.string.flatMap { Base64.decode($0) } ?? [],
      metadata: .init(
        encryptedHash: bytes("encrypted_hash"),
        initialVector: bytes("iv"),
        encryptionKey: bytes("encryption_key"),
        hmacKey: bytes("hmac_key"),
        plaintextHash: bytes("plaintext_hash")
      )
    )
    let plain = media["plain_base64"]?.string.flatMap { Base64.decode($0) }
    #expect(try file.open() == plain)
    let sealed = try EncryptedMedia(
      sealing: plain ?? [],
      initialVector: bytes("iv"),
      encryptionKey: bytes("encryption_key"),
      hmacKey: bytes("hmac_key")
    )
    #expect(sealed == file)
  }

  @Test func `checks the signature of the flow token`() throws {
    let token = vector.text("flow_token_signature")
    try FlowTokenSignature.check(token, flowToken: "token-1", secrets: [vector.text("app_secret")])
    #expect(throws: CryptoFailure.self) {
      try FlowTokenSignature.check(token, flowToken: "token-2", secrets: [vector.text("app_secret")])
    }
  }

  @Test(arguments: [
    "private.pem", "private-pkcs1.pem", "enc-pkcs1-aes.pem", "enc-pkcs1-des3.pem", "enc-pkcs8-aes.pem",
    "enc-pkcs8-des3.pem",
  ])
  func `reads a private key in every form`(file: String) throws {
    let key = try EndpointPrivateKey(reading: SharedVector.file(file), passphrase: "secret")
    let publicKey = try EndpointPublicKey(reading: SharedVector.file("public.pem"))
    #expect(try key.publicKey == publicKey)
  }
}
