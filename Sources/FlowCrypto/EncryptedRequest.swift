import JSONText

/// The envelope in which a request reaches an endpoint: a JSON object with three base64 texts.
public struct EncryptedRequest: Hashable, Sendable {
  /// The AES key, sealed with RSA-OAEP: 256 bytes for a key of 2048 bit.
  package let aesKey: [UInt8]
  /// 16 bytes.
  package let initialVector: [UInt8]
  /// The encrypted text, then its tag of 16 bytes.
  package let flowData: [UInt8]

  package init(aesKey: [UInt8], initialVector: [UInt8], flowData: [UInt8]) {
    self.aesKey = aesKey
    self.initialVector = initialVector
    self.flowData = flowData
  }

  /// Reads the body of a request; other members than the three are passed over.
  public init(body: [UInt8]) throws(CryptoFailure) {
    let document = JSONDocument(parsing: body)
    guard document.faults.isEmpty, document.root.kind == .object else {
      throw CryptoFailure(
        .body,
        "the body is not a JSON object",
        hint: "take the bytes as they arrived, before anything of the server reads or changes them"
      )
    }
    aesKey = try Self.bytes(of: "encrypted_aes_key", in: document.root)
    initialVector = try Self.bytes(of: "initial_vector", in: document.root)
    flowData = try Self.bytes(of: "encrypted_flow_data", in: document.root)
    guard initialVector.count == ExchangeKey.length else {
      throw CryptoFailure(
        .initialVector,
        "'initial_vector' has \(initialVector.count) bytes instead of \(ExchangeKey.length)"
      )
    }
    guard flowData.count >= GCM.tagLength else {
      throw CryptoFailure(
        .data,
        "'encrypted_flow_data' has \(flowData.count) bytes, fewer than the tag of AES-GCM alone"
      )
    }
  }

  /// The body as the platform sends it.
  public var body: [UInt8] {
    let members = [
      ("encrypted_flow_data", flowData), ("encrypted_aes_key", aesKey), ("initial_vector", initialVector),
    ]
    return Array("{\(members.map { "\"\($0.0)\":\"\(Base64.encode($0.1))\"" }.joined(separator: ","))}".utf8)
  }

  private static func bytes(of name: String, in root: JSONNode) throws(CryptoFailure) -> [UInt8] {
    guard let node = root[name] else {
      throw CryptoFailure(.body, "'\(name)' is missing", hint: "a request that WhatsApp did not send, or not whole")
    }
    guard let text = node.string else {
      throw CryptoFailure(.body, "'\(name)' is not a text")
    }
    guard let bytes = Base64.decode(text) else {
      throw CryptoFailure(.body, "'\(name)' is not base64: \(Base64.fault(of: text))")
    }
    return bytes
  }
}

extension EncryptedRequest {
  /// Opens the request with the endpoint's key: its plain text, and the key with which the answer is sealed.
  public func open(with key: EndpointPrivateKey) throws(CryptoFailure) -> (text: [UInt8], exchange: ExchangeKey) {
    let exchange = try exchangeKey(with: key)
    guard let text = GCM.open(flowData, key: exchange.aesKey, nonce: initialVector) else {
      throw dataFailure(exchange)
    }
    guard String(validating: text, as: UTF8.self) != nil else {
      throw CryptoFailure(.text, "what was encrypted is not UTF-8")
    }
    return (text, exchange)
  }

  private func exchangeKey(with key: EndpointPrivateKey) throws(CryptoFailure) -> ExchangeKey {
    let aesKey = try RSAOAEP.open(self.aesKey, with: key)
    guard let exchange = ExchangeKey(aesKey: aesKey, initialVector: initialVector) else {
      throw CryptoFailure(.aesKey, "the AES key has \(aesKey.count) bytes instead of \(ExchangeKey.length)")
    }
    return exchange
  }

  private func dataFailure(_ exchange: ExchangeKey) -> CryptoFailure {
    if GCM.open(flowData, key: exchange.aesKey, nonce: exchange.invertedVector) != nil {
      return CryptoFailure(
        .initialVector,
        "the data is encrypted with the inverted initial vector",
        hint: "only answers are; a request uses the initial vector as it stands"
      )
    }
    return CryptoFailure(
      .data,
      "the AES key fits, but the data can't be opened with it",
      hint: "bytes were changed on the way, or the three texts belong to different requests"
    )
  }
}
