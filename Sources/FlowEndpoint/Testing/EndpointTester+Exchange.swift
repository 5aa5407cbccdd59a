import FlowCrypto
import FlowLanguage
import FlowModel
import JSONText

extension EndpointTester {
  /// One request with its answer.
  struct Exchange {
    let request: EndpointRequest?
    let reply: EndpointReply
    /// Nil where nothing could be decrypted.
    var answer: ReceivedAnswer?
    var failure: CryptoFailure?
    /// Whether the text of status 427 came as the documentation prints it, and not encrypted, as phones read it.
    var isPlainExpiry = false

    var status: Int? {
      if case .answer(let status, _, _, _) = reply { status } else { nil }
    }

    var milliseconds: Int? {
      if case .answer(_, _, _, let milliseconds) = reply { milliseconds } else { nil }
    }
  }

  /// How an envelope differs from a right one.
  enum Fault {
    case otherKey(EndpointPublicKey)
    case tamperedTag
    case signature(String?)
    case brokenBody
  }

  /// Seals a request, sends it, and opens the answer.
  mutating func exchange(_ request: EndpointRequest, _ fault: Fault? = nil) -> Exchange {
    let key = ExchangeKey(using: &generator)
    let text = Array(JSONPrinter().print(signed(request).json).utf8)
    let body: [UInt8]
    do throws(CryptoFailure) {
      body = try self.body(text, key, fault)
    } catch {
      return Exchange(request: request, reply: .failure(error.reason))
    }
    var headers = [EndpointCall.Header(name: "Content-Type", value: "application/json")]
    if case .signature(let value)? = fault {
      if let value { headers.append(.init(name: "X-Hub-Signature-256", value: value)) }
    } else if let secret {
      headers.append(.init(name: "X-Hub-Signature-256", value: RequestSignature.header(for: body, secret: secret)))
    }
    var reply = send(EndpointCall(body: body, headers: headers))
    if case .unreachable(let reason) = reply {
      // A server that answered before and can't be reached now was crashed by the request.
      if times.isEmpty { unreachable = reason }
      reply = .failure(reason)
    }
    return opened(Exchange(request: request, reply: reply), key)
  }

  private func body(_ text: [UInt8], _ key: ExchangeKey, _ fault: Fault?) throws(CryptoFailure) -> [UInt8] {
    switch fault {
    case .otherKey(let other): return try key.sealRequest(text, for: other).body
    case .brokenBody: return Array(try key.sealRequest(text, for: publicKey).body.dropLast(8))
    case .tamperedTag: return try key.sealRequest(text, for: publicKey).tampered.body
    case .signature, nil: return try key.sealRequest(text, for: publicKey).body
    }
  }

  private mutating func opened(_ exchange: Exchange, _ key: ExchangeKey) -> Exchange {
    guard case .answer(let status, _, let body, let milliseconds) = exchange.reply else { return exchange }
    times.append(milliseconds)
    var exchange = exchange
    do throws(CryptoFailure) {
      exchange.answer = ReceivedAnswer(status: status, text: body.isEmpty ? nil : try key.openAnswer(body))
    } catch {
      // What is not to be read needs no body.
      if status == 427, let text = Self.plainExpiry(body) {
        exchange.isPlainExpiry = true
        exchange.answer = ReceivedAnswer(status: status, text: text)
      } else if status != 200, status != 427 {
        exchange.answer = ReceivedAnswer(status: status, text: nil)
      } else {
        exchange.failure = error
      }
    }
    return exchange
  }

  /// A body that is plain JSON with `error_msg`.
  private static func plainExpiry(_ body: [UInt8]) -> [UInt8]? {
    let document = JSONDocument(parsing: body)
    return document.faults.isEmpty && document.root["error_msg"] != nil ? body : nil
  }

  /// What is wrong with an answer, and with how it was sent.
  func findings(_ answer: ReceivedAnswer, of exchange: Exchange, to request: EndpointRequest) -> [AnswerFinding] {
    let findings = judge.judge(answer, to: request)
    guard exchange.isPlainExpiry else { return findings }
    return findings + [
      AnswerFinding(
        .warning,
        "the text of status 427 is plain JSON; encrypt it like any other answer: phones decrypt it"
      )
    ]
  }

  /// The request with the signature of its token, where the platform sends one.
  private func signed(_ request: EndpointRequest) -> EndpointRequest {
    guard signsTokens, request.flowTokenSignature == nil, let secret, let token = request.flowToken else {
      return request
    }
    var request = request
    request.flowTokenSignature = FlowTokenSignature.make(flowToken: token, secret: secret)
    return request
  }

  /// Since data API 4.0, with Flow JSON 7.3.
  var signsTokens: Bool {
    guard let major = version.split(separator: ".").first.flatMap({ Int($0) }), let flowVersion = flow.version else {
      return false
    }
    return major >= 4 && flowVersion >= .v7_3
  }

  /// Sends a request, and records what is wrong with the answer.
  mutating func judge(_ number: Int, _ name: String, _ request: EndpointRequest) {
    let exchange = exchange(request)
    guard let answer = readAnswer(exchange, number, name) else { return }
    var findings = findings(answer, of: exchange, to: request)
    if number != 8 {
      findings.removeAll { $0.level == .warning && $0.message.hasPrefix("the answer has no 'version'") }
    }
    if answer.text?.root["screen"]?.string == "SUCCESS" {
      // Whether an end keeps the answer is a case of its own.
      ends.append((exchange, findings))
      findings = []
    }
    record(number, name, findings, exchange)
  }

  /// The answer, if there is one that can be read; else says why not.
  mutating func readAnswer(_ exchange: Exchange, _ number: Int, _ name: String) -> ReceivedAnswer? {
    if case .failure(let reason) = exchange.reply {
      record(number, name, .failed, reason, exchange)
      return nil
    }
    if let failure = exchange.failure {
      if decryption != nil {
        record(number, name, .skipped, "the answer can't be decrypted: see case 2", exchange)
      } else {
        record(number, name, .failed, failure.text, exchange)
      }
      return nil
    }
    return exchange.answer
  }
}

extension CryptoFailure {
  /// What is wrong and what is usually the cause, on one line.
  var text: String { hint.map { "\(reason): \($0)" } ?? reason }
}

extension EncryptedRequest {
  /// The same with one bit of the tag turned.
  fileprivate var tampered: EncryptedRequest {
    var data = flowData
    if let last = data.indices.last { data[last] ^= 1 }
    return EncryptedRequest(aesKey: aesKey, initialVector: initialVector, flowData: data)
  }
}
