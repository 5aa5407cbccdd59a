public import FlowCrypto
public import FlowModel
import FlowRun
import JSONText

/// Drives an endpoint as WhatsApp does, and judges each answer against the flow.
///
/// It needs no private key: each request is sealed with a key of its own, with which its answer is opened.
public struct EndpointTester {
  /// Sends one call and waits for its answer.
  public typealias Send = (EndpointCall) -> EndpointReply

  let flow: Flow
  let judge: AnswerJudge
  let samples: ExampleRequests
  let publicKey: EndpointPublicKey
  let secret: String?
  /// The flow token of its requests.
  public let token: String
  let version: String
  let send: Send
  var generator: any RandomNumberGenerator
  /// What was found so far, in the order of the cases.
  var results: [CaseResult] = []
  /// How long every answer took.
  var times: [Int] = []
  /// Why the server could not be reached even once; no case is played after that.
  public internal(set) var unreachable: String?
  /// Why answers can't be decrypted; nil while they can.
  var decryption: CryptoFailure?
  /// What ended the flow, with what is wrong with it.
  var ends: [(exchange: Exchange, findings: [AnswerFinding])] = []

  /// A tester of the endpoint that `send` reaches.
  ///
  /// `secret` is the application's; without it nothing is signed, and the cases about signatures are left out.
  public init(
    _ flow: Flow,
    publicKey: EndpointPublicKey,
    secret: String?,
    token: String = "flowctl-test",
    using generator: any RandomNumberGenerator = SystemRandomNumberGenerator(),
    send: @escaping Send
  ) {
    self.flow = flow
    self.publicKey = publicKey
    self.secret = secret
    self.token = token
    self.generator = generator
    self.send = send
    judge = AnswerJudge(flow)
    samples = ExampleRequests(FlowProgram(flow), token: token)
    version = flow.node["data_api_version"]?.string ?? "3.0"
  }

  /// Plays the cases with these numbers, or all, and reports each as soon as it is known.
  public mutating func run(_ numbers: Set<Int> = [], onResult: (CaseResult) -> Void = { _ in }) -> [CaseResult] {
    var reported = 0
    for (number, play) in Self.cases where numbers.isEmpty || numbers.contains(number) || number == 2 {
      guard unreachable == nil else { break }
      let before = results.count
      play(&self)
      // Whether answers can be decrypted has to be known for all others.
      if number == 2, !numbers.isEmpty, !numbers.contains(2) { results.removeSubrange(before...) }
      for result in results[reported...] { onResult(result) }
      reported = results.count
    }
    return results
  }

  /// In the order in which they are played: first what the others stand on.
  private static let cases: [(number: Int, play: @Sendable (inout EndpointTester) -> Void)] = [
    (2, { $0.testEncryption() }), (1, { $0.testHealthCheck() }), (3, { $0.testWrongSignature() }),
    (4, { $0.testMissingSignature() }),
    (5, { $0.testOtherKey() }), (6, { $0.testTamperedData() }), (7, { $0.testBrokenBody() }), (8, { $0.testOpening() }),
    (9, { $0.testExchanges(isFilled: true) }), (10, { $0.testExchanges(isFilled: false) }), (11, { $0.testBack() }),
    (12, { $0.testErrorNotice() }), (13, { $0.testUnknownToken() }), (14, { $0.testSameRequestTwice() }),
    (15, { $0.testUnknownScreen() }),
    (16, { $0.testMedia() }), (18, { $0.testEndsWithToken() }), (19, { $0.testTokenSignature() }),
    (17, { $0.testSpeed() }),
  ]
}

// MARK: - Telling

extension EndpointTester {
  mutating func record(
    _ number: Int,
    _ name: String,
    _ outcome: CaseResult.Outcome,
    _ message: String? = nil,
    _ exchange: Exchange? = nil
  ) {
    results.append(
      CaseResult(
        number: number,
        name: name,
        outcome: outcome,
        message: message,
        request: exchange?.request?.json,
        status: exchange?.status,
        answer: exchange?.answer?.text.map { JSONValue($0.root) },
        milliseconds: exchange?.milliseconds
      )
    )
  }

  /// Records what a judge found: one error makes the case fail.
  mutating func record(_ number: Int, _ name: String, _ findings: [AnswerFinding], _ exchange: Exchange) {
    let errors = findings.filter { $0.level == .error }
    let worst = errors.isEmpty ? findings : errors
    let message = worst.map { $0.pointer.tokens.isEmpty ? $0.message : "\($0.pointer): \($0.message)" }
    record(
      number,
      name,
      errors.isEmpty ? (findings.isEmpty ? .passed : .warned) : .failed,
      message.isEmpty ? nil : message.joined(separator: "; "),
      exchange
    )
  }
}
