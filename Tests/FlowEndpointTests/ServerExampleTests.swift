import FlowCrypto
import FlowJSON
import Testing

@testable import FlowEndpoint

/// The example of the article 'Endpoints', as it stands there.
private struct BookingEndpoint {
  let handler: EndpointHandler
  let judge: AnswerJudge

  init(key: [UInt8], passphrase: String?, appSecret: String, flow: Flow) throws {
    handler = EndpointHandler(
      privateKey: try EndpointPrivateKey(reading: key, passphrase: passphrase),
      appSecrets: [appSecret]
    )
    judge = AnswerJudge(flow)
  }

  /// For the route of your server: the raw body, and the header 'X-Hub-Signature-256'.
  func respond(to body: [UInt8], signature: String?) throws -> EndpointHandler.Response {
    try handler.respond(to: body, signature: signature) { request in
      let answer = decide(request)
      let received = ReceivedAnswer(answer, version: request.version)
      for finding in judge.judge(received, to: request) {
        print(finding.level.rawValue, finding.pointer, finding.message)
      }
      return answer
    }
  }

  private func decide(_ request: EndpointRequest) -> EndpointAnswer {
    if request.isErrorNotice { return .acknowledged }
    switch request.action {
    case .ping:
      return .active
    case .open, .back:
      return .screen("DAY", data: [.init("days", ["2026-12-24", "2026-12-25"])])
    case .exchange, .other:
      let day = request.data?.first { $0.key == "day" }?.value ?? .null
      return .success(params: [.init("day", day), .init("flow_token", .string(request.flowToken ?? "unused"))])
    }
  }
}

@Suite struct ServerExampleTests {
  private static let secret = "example-app-secret"
  private static let flow = Flow(
    JSONDocument(
      parsing: #"""
        {"version":"7.3","data_api_version":"3.0","routing_model":{"DAY":[]},"screens":[{"id":"DAY","title":"Day",
         "terminal":true,"data":{"days":{"type":"array","items":{"type":"string"},"__example__":["2026-12-24"]}},
         "layout":{"type":"SingleColumnLayout","children":[{"type":"CalendarPicker","name":"day","label":"Day",
         "include-days":"${data.days}"},{"type":"Footer","label":"Book","on-click-action":{"name":"data_exchange",
         "payload":{"day":"${form.day}"}}}]}}]}
        """#
    )
  )

  private let key: EndpointPrivateKey
  private let endpoint: BookingEndpoint

  init() throws {
    key = try EndpointPrivateKey()
    endpoint = try BookingEndpoint(
      key: Array(try key.pem.utf8),
      passphrase: nil,
      appSecret: Self.secret,
      flow: Self.flow
    )
  }

  @Test func `every case of a test of endpoints passes`() throws {
    var tester = EndpointTester(Self.flow, publicKey: try key.publicKey, secret: Self.secret) { call in
      let signature = call.headers.first { $0.name == "X-Hub-Signature-256" }?.value
      guard let response = try? endpoint.respond(to: call.body, signature: signature) else {
        return .failure("no answer")
      }
      return .answer(
        status: response.status,
        contentType: response.contentType,
        body: response.body,
        milliseconds: 1
      )
    }
    let results = tester.run()
    #expect(results.filter { $0.outcome == .failed || $0.outcome == .warned } == [])
    #expect(results.contains { $0.number == 18 && $0.outcome == .passed })
  }

  @Test(arguments: [
    ("{}", 400, CryptoFailure.Step.body), ("not JSON", 400, .body),
  ])
  func `what can't be read is refused with its status and its step`(
    body: String,
    status: Int,
    step: CryptoFailure.Step
  ) throws {
    let bytes = Array(body.utf8)
    let signature = RequestSignature.header(for: bytes, secret: Self.secret)
    #expect(try endpoint.respond(to: bytes, signature: signature) == .init(status: status, body: []))
    let refusal = #expect(throws: EndpointHandler.Refusal.self) {
      try endpoint.handler.open(bytes, signature: signature)
    }
    #expect(refusal?.failure.step == step)
    #expect(try endpoint.respond(to: bytes, signature: "sha256=00").status == 432)
    #expect(try endpoint.respond(to: bytes, signature: nil).status == 432)
  }

  @Test func `a request for another key is answered with 421`() throws {
    var generator = SystemRandomNumberGenerator()
    let other = try EndpointPrivateKey().publicKey
    let body = try ExchangeKey(using: &generator).sealRequest(Array(#"{"action":"ping"}"#.utf8), for: other).body
    let signature = RequestSignature.header(for: body, secret: Self.secret)
    #expect(try endpoint.respond(to: body, signature: signature).status == 421)
  }
}
