import Testing

@testable import FlowCrypto

struct ExchangeTests {
  let key: EndpointPrivateKey
  let exchange: ExchangeKey
  let text = Array(#"{"version":"3.0","action":"ping"}"#.utf8)

  init() throws {
    key = try EndpointPrivateKey()
    var generator = SystemRandomNumberGenerator()
    exchange = ExchangeKey(using: &generator)
  }

  @Test func `opens what it sealed`() throws {
    let body = try exchange.sealRequest(text, for: key.publicKey).body
    let opened = try EncryptedRequest(body: body).open(with: key)
    #expect(opened.text == text)
    #expect(opened.exchange == exchange)
    #expect(try exchange.openAnswer(Array(try opened.exchange.sealAnswer(text).utf8)) == text)
  }

  @Test func `names the step of a request that can't be opened`() throws {
    let request = try exchange.sealRequest(text, for: key.publicKey)
    #expect(requestFailure(Array("[]".utf8)) == "body: the body is not a JSON object")
    #expect(requestFailure(Array("{}".utf8)) == "body: 'encrypted_aes_key' is missing")
    #expect(
      requestFailure(Array(#"{"encrypted_aes_key":1}"#.utf8)) == "body: 'encrypted_aes_key' is not a text"
    )
    #expect(
      requestFailure(Array(#"{"encrypted_aes_key":"a-b_"}"#.utf8))
        == "body: 'encrypted_aes_key' is not base64: it is written in the alphabet for addresses ('-' and '_'); "
        + "the platform uses '+' and '/'"
    )
    #expect(
      requestFailure(EncryptedRequest(aesKey: request.aesKey, initialVector: [1, 2], flowData: request.flowData).body)
        == "initial vector: 'initial_vector' has 2 bytes instead of 16"
    )
    #expect(
      requestFailure(
        EncryptedRequest(
          aesKey: Array(request.aesKey.dropLast()),
          initialVector: request.initialVector,
          flowData: request.flowData
        ).body
      ) == "AES key: 'encrypted_aes_key' has 255 bytes, and a key of 2048 bit makes 256"
    )
    let other = try exchange.sealRequest(text, for: EndpointPrivateKey().publicKey)
    #expect(requestFailure(other.body) == "AES key: the AES key can't be opened with this private key")
    var tampered = request.flowData
    tampered[0] ^= 1
    #expect(
      requestFailure(
        EncryptedRequest(aesKey: request.aesKey, initialVector: request.initialVector, flowData: tampered).body
      )
        == "data: the AES key fits, but the data can't be opened with it"
    )
    let inverted = try GCM.seal(text, key: exchange.aesKey, nonce: exchange.invertedVector)
    #expect(
      requestFailure(
        EncryptedRequest(aesKey: request.aesKey, initialVector: request.initialVector, flowData: inverted).body
      )
        == "initial vector: the data is encrypted with the inverted initial vector"
    )
  }

  @Test func `names what a server did instead`() throws {
    let sealed = try GCM.seal(text, key: exchange.aesKey, nonce: exchange.invertedVector)
    #expect(answerFailure("") == "body: the answer is empty")
    #expect(answerFailure(#"{"data":{}}"#) == "body: the answer is plain JSON")
    #expect(answerFailure("\"\(Base64.encode(sealed))\"") == "body: the base64 stands in quotes")
    #expect(answerFailure("<html>") == "body: the answer is a web page")
    #expect(answerFailure("AAAA") == "data: it has 3 bytes, fewer than the tag of AES-GCM alone (16)")
    #expect(
      answerFailure(Base64.encode(try GCM.seal(text, key: exchange.aesKey, nonce: exchange.initialVector)))
        == "initial vector: the answer is encrypted with the request's initial vector as it stands"
    )
    #expect(
      answerFailure(Base64.encode(sealed.suffix(16) + sealed.dropLast(16)))
        == "data: the tag stands before the encrypted text"
    )
    #expect(
      answerFailure(
        Base64.encode(try GCM.seal(text, key: exchange.aesKey, nonce: Array(exchange.invertedVector.prefix(12))))
      )
        == "initial vector: only 12 bytes of the initial vector were used"
    )
    let own = [UInt8](repeating: 7, count: 16)
    #expect(
      answerFailure(Base64.encode(own + (try GCM.seal(text, key: exchange.aesKey, nonce: own))))
        == "initial vector: the answer brings an initial vector of its own"
    )
    #expect(
      answerFailure(Base64.encode(sealed.dropLast(16)))
        == "data: the answer can't be opened with the AES key of the request"
    )
  }

  @Test func `says which signature does not fit`() throws {
    let header = RequestSignature.header(for: text, secret: "secret-one")
    try RequestSignature.check(header, body: text, secrets: ["secret-two", "secret-one"])
    #expect(throws: CryptoFailure.self) { try RequestSignature.check(header, body: text, secrets: ["secret-two"]) }
    #expect(throws: CryptoFailure.self) { try RequestSignature.check(nil, body: text, secrets: ["secret-one"]) }
    #expect(throws: CryptoFailure.self) { try RequestSignature.check("sha256=00", body: text, secrets: ["secret-one"]) }
    #expect(throws: CryptoFailure.self) { try RequestSignature.check(header, body: text, secrets: []) }
  }

  @Test func `checks the signature of a flow token`() throws {
    let token = FlowTokenSignature.make(flowToken: "to\"ken", secret: "secret-one")
    try FlowTokenSignature.check(token, flowToken: "to\"ken", secrets: ["secret-one"])
    for (other, secret) in [("token", "secret-one"), ("to\"ken", "secret-two")] {
      #expect(throws: CryptoFailure.self) {
        try FlowTokenSignature.check(token, flowToken: other, secrets: [secret])
      }
    }
    let none = Base64.encodeForAddresses(#"{"alg":"none"}"#.utf8) + "." + token.split(separator: ".")[1] + "."
    #expect(throws: CryptoFailure(.token, "'flow_token_signature' is not signed with HS256")) {
      try FlowTokenSignature.check(none, flowToken: "to\"ken", secrets: ["secret-one"])
    }
  }

  @Test func `opens a media file, and says what does not fit`() throws {
    var generator = SystemRandomNumberGenerator()
    let media = try EncryptedMedia(sealing: text, using: &generator)
    #expect(try media.open() == text)
    let cut = EncryptedMedia(file: Array(media.file.dropLast()), metadata: media.metadata)
    #expect(
      throws: CryptoFailure(
        .media,
        "the fetched file does not have the hash 'encrypted_hash'",
        hint: "it is not whole, or a proxy changed it"
      )
    ) { try cut.open() }
  }

  private func requestFailure(_ body: [UInt8]) -> String {
    do {
      _ = try EncryptedRequest(body: body).open(with: key)
      return "no failure"
    } catch {
      return "\(error.step.rawValue): \(error.reason)"
    }
  }

  private func answerFailure(_ body: String) -> String {
    do {
      _ = try exchange.openAnswer(Array(body.utf8))
      return "no failure"
    } catch {
      return "\(error.step.rawValue): \(error.reason)"
    }
  }
}
