import FlowCrypto

/// Cases 1 to 7: what every endpoint does, whatever its flow is.
extension EndpointTester {
  private var ping: EndpointRequest { EndpointRequest(.ping, version: version) }

  mutating func testEncryption() {
    let name = "the answer is encrypted with the inverted initial vector"
    let exchange = exchange(ping)
    switch (exchange.reply, exchange.failure) {
    case (.failure(let reason), _), (.unreachable(let reason), _): record(2, name, .failed, reason, exchange)
    case (_, let failure?):
      decryption = failure
      record(2, name, .failed, failure.text, exchange)
    case (.answer(200, let type, _, _), nil):
      let isText = type?.hasPrefix("text/plain") ?? false
      record(
        2,
        name,
        isText ? .passed : .warned,
        isText ? nil : "the content type is \(type.map { "'\($0)'" } ?? "missing"); the documentation says text/plain",
        exchange
      )
    case (.answer(let status, _, _, _), nil):
      record(2, name, .skipped, "the health check was answered with status \(status): see case 1", exchange)
    }
  }

  mutating func testHealthCheck() {
    judge(1, "a health check is answered", ping)
  }

  mutating func testWrongSignature() {
    let name = "a wrong signature is refused"
    guard secret != nil else { return sendWithoutSignature(3, name) }
    let wrong = RequestSignature.header(for: [], secret: "another secret")
    testRefusal(3, name, ping, .signature(wrong), expected: 432, "anybody can call this endpoint: check the signature")
  }

  mutating func testMissingSignature() {
    let name = "a request without signature is refused"
    guard secret != nil else { return sendWithoutSignature(4, name) }
    testRefusal(4, name, ping, .signature(nil), expected: 432, "anybody can call this endpoint: ask for the signature")
  }

  mutating func testOtherKey() {
    let name = "a request for another key is refused"
    do throws(CryptoFailure) {
      let other = try EndpointPrivateKey().publicKey
      let advice = "without 421 phones don't fetch the new key after a change"
      testRefusal(5, name, ping, .otherKey(other), expected: 421, advice)
    } catch {
      record(5, name, .skipped, error.reason)
    }
  }

  mutating func testTamperedData() {
    let advice = "check the tag of AES-GCM, and answer with 421"
    testRefusal(6, "a request with a changed tag is refused", ping, .tamperedTag, expected: 421, advice)
  }

  mutating func testBrokenBody() {
    let name = "a body that is not JSON is refused"
    let exchange = exchange(ping, .brokenBody)
    guard let status = status(of: exchange, 7, name) else { return }
    switch status {
    case 400..<500: record(7, name, .passed, nil, exchange)
    case 500...:
      record(7, name, .warned, "it was answered with status \(status): the server stumbled over it", exchange)
    default: record(7, name, .failed, "it was answered with status \(status) instead of 400", exchange)
    }
  }

  private mutating func sendWithoutSignature(_ number: Int, _ name: String) {
    record(number, name, .skipped, "no application secret is given: '--app-secret-env NAME'")
  }

  /// A request that must be refused with one status; other refusals are harmless, but not documented.
  private mutating func testRefusal(
    _ number: Int,
    _ name: String,
    _ request: EndpointRequest,
    _ fault: Fault,
    expected: Int,
    _ advice: String
  ) {
    let exchange = exchange(request, fault)
    guard let status = status(of: exchange, number, name) else { return }
    switch status {
    case expected: record(number, name, .passed, nil, exchange)
    case 400..<500 where expected == 432:
      record(number, name, .warned, "it was refused with status \(status); documented is \(expected)", exchange)
    default:
      record(number, name, .failed, "it was answered with status \(status) instead of \(expected): \(advice)", exchange)
    }
  }

  private mutating func status(of exchange: Exchange, _ number: Int, _ name: String) -> Int? {
    if case .failure(let reason) = exchange.reply { record(number, name, .failed, reason, exchange) }
    return exchange.status
  }
}
