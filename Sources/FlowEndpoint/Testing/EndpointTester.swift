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

  /// Plays the cases with these numbers, all of them without any, and tells each as soon as it is known.
  public mutating func run(_ numbers: Set<Int> = [], onResult: (CaseResult) -> Void = { _ in }) -> [CaseResult] {
    var told = 0
    for (number, play) in Self.cases where numbers.isEmpty || numbers.contains(number) || number == 2 {
      guard unreachable == nil else { break }
      let before = results.count
      play(&self)
      // Whether answers can be decrypted has to be known for all others.
      if number == 2, !numbers.isEmpty, !numbers.contains(2) { results.removeSubrange(before...) }
      for result in results[told...] { onResult(result) }
      told = results.count
    }
    return results
  }

  /// In the order in which they are played: first what the others stand on.
  private static let cases: [(number: Int, play: @Sendable (inout EndpointTester) -> Void)] = [
    (2, { $0.encryption() }), (1, { $0.healthCheck() }), (3, { $0.wrongSignature() }), (4, { $0.noSignature() }),
    (5, { $0.otherKey() }), (6, { $0.tamperedData() }), (7, { $0.brokenBody() }), (8, { $0.opening() }),
    (9, { $0.exchanges(isFilled: true) }), (10, { $0.exchanges(isFilled: false) }), (11, { $0.backs() }),
    (12, { $0.errorNotice() }), (13, { $0.unknownToken() }), (14, { $0.sameTwice() }), (15, { $0.unknownScreen() }),
    (16, { $0.media() }), (18, { $0.endsWithToken() }), (19, { $0.tokenSignature() }), (17, { $0.speed() }),
  ]
}

// MARK: - Telling

extension EndpointTester {
  mutating func tell(
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

  /// Tells what a judge found: one error makes it fail.
  mutating func tell(_ number: Int, _ name: String, _ findings: [AnswerFinding], _ exchange: Exchange) {
    let errors = findings.filter { $0.level == .error }
    let told = errors.isEmpty ? findings : errors
    let message = told.map { $0.pointer.tokens.isEmpty ? $0.message : "\($0.pointer): \($0.message)" }
    tell(
      number,
      name,
      errors.isEmpty ? (findings.isEmpty ? .passed : .warned) : .failed,
      message.isEmpty ? nil : message.joined(separator: "; "),
      exchange
    )
  }
}
