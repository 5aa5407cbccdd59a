import FlowCrypto
import FlowModel
import JSONText
import Testing

@testable import FlowEndpoint

/// START -> DETAILS -> DONE; DETAILS asks again on the way back, DONE ends by the endpoint.
private let flow = Flow(
  JSONDocument(
    parsing: #"""
      {"version":"7.3","data_api_version":"4.0","routing_model":{"START":["DETAILS"],"DETAILS":["DONE"]},
       "screens":[
        {"id":"START","title":"Start","data":{"days":{"type":"array","items":{"type":"object","properties":{
          "id":{"type":"string"},"title":{"type":"string"}}},"__example__":[{"id":"1","title":"One"}]}},
         "layout":{"type":"SingleColumnLayout","children":[
          {"type":"TextInput","name":"name","label":"Name"},
          {"type":"Footer","label":"Go","on-click-action":{"name":"data_exchange","payload":{"name":"${form.name}"}}}]}},
        {"id":"DETAILS","title":"Details","refresh_on_back":true,"data":{"count":{"type":"number","__example__":3}},
         "layout":{"type":"SingleColumnLayout","children":[
          {"type":"Footer","label":"Go","on-click-action":{"name":"data_exchange","payload":{}}}]}},
        {"id":"DONE","title":"Done","terminal":true,"layout":{"type":"SingleColumnLayout","children":[
          {"type":"Footer","label":"Done","on-click-action":{"name":"data_exchange","payload":{}}}]}}]}
      """#
  )
)

@Suite struct EndpointTesterTests {
  /// Making one takes a while.
  private static let key = try? EndpointPrivateKey()

  private func results(_ fault: TestServer.Fault?, secret: String? = TestServer.secret) throws -> [CaseResult] {
    let key = try #require(Self.key)
    let server = TestServer(flow, key: key, fault: fault)
    var tester = EndpointTester(flow, publicKey: try key.publicKey, secret: secret, send: server.answer)
    return tester.run()
  }

  private func failures(_ fault: TestServer.Fault?) throws -> [String] {
    try results(fault).filter { $0.outcome == .failed || $0.outcome == .warned }.map {
      "\($0.number) \($0.outcome.rawValue): \($0.message ?? "")"
    }
  }

  @Test func `a right endpoint passes every case`() throws {
    let results = try results(nil)
    #expect(results.filter { $0.outcome == .failed || $0.outcome == .warned } == [])
    #expect(results.filter { $0.outcome == .skipped }.map(\.number) == [16])
    #expect(Set(results.map(\.number)) == Set(1...19))
    #expect(results.filter { $0.number == 9 }.count == 3)
    #expect(results.first { $0.number == 9 }?.request?["data"] == ["name": "Ada Lovelace"])
    #expect(results.first { $0.number == 10 }?.request?["data"] == .object([]))
  }

  @Test(arguments: [
    (TestServer.Fault.vectorNotInverted, [2]), (.plainAnswer, [2]), (.quotedAnswer, [2]), (.htmlAnswer, [2]),
    (.signatureUnchecked, [3, 4]), (.missingSignatureAccepted, [4]), (.wrongStatusForSignature, [3, 4]),
    (.otherKeyAs500, [5]), (.tamperedAs500, [6]), (.brokenBodyAccepted, [7]), (.openingOnLaterScreen, [8]),
    (.unknownScreen, [9, 10]), (.missingData, [9, 10]), (.wrongType, [9, 10]), (.noRoute, [9, 10]),
    (.pingIgnored, [1]), (.noticeNotAcknowledged, [12]), (.stumblesOnUntouched, [10]), (.stumblesOnSecond, [14]),
    (.stumblesOnUnknownScreen, [15]), (.backForward, [11]), (.successWithoutToken, [18]), (.slow, [17]),
    (.tokenSignatureUnchecked, [19]), (.plainExpiry, [13]),
  ])
  func `each broken endpoint is found by its cases`(fault: TestServer.Fault, numbers: [Int]) throws {
    let found = try results(fault).filter { $0.outcome == .failed || $0.outcome == .warned }.map(\.number)
    #expect(found == numbers)
  }

  @Test func `says what to do`() throws {
    #expect(
      try failures(.vectorNotInverted) == [
        "2 failed: the answer is encrypted with the request's initial vector as it stands: "
          + "invert every bit of it first (XOR 0xFF for each byte)"
      ]
    )
    #expect(
      try failures(.signatureUnchecked).first
        == "3 failed: it was answered with status 200 instead of 432: anybody can call this endpoint: check the signature"
    )
    #expect(
      try failures(.wrongType).first
        == "9 failed: /data/count: a number is declared here, and a string is given"
    )
    #expect(
      try failures(.plainExpiry) == [
        "13 warned: the text of status 427 is plain JSON; encrypt it like any other answer: phones decrypt it"
      ]
    )
    #expect(
      try failures(.stumblesOnUntouched) == ["10 failed: status 500: inputs that nobody touched are not in 'data'"]
    )
    let slow = try failures(.slow)
    #expect(slow.count == 1)
    #expect(slow.first?.hasSuffix("the slowest after 10500 ms; phones give up after 10 seconds") == true)
  }

  @Test func `leaves out what needs a secret that is not there`() throws {
    let key = try #require(Self.key)
    var tester = EndpointTester(flow, publicKey: try key.publicKey, secret: nil) { _ in .failure("no connection") }
    let results = tester.run()
    #expect(results.filter { $0.outcome == .skipped }.map(\.number) == [3, 4, 16, 18, 19, 17])
    #expect(results.first { $0.number == 8 }?.message == "no connection")
  }

  @Test func `plays only the cases that are asked for`() throws {
    let key = try #require(Self.key)
    let server = TestServer(flow, key: key, fault: .vectorNotInverted)
    var tester = EndpointTester(
      flow,
      publicKey: try key.publicKey,
      secret: TestServer.secret,
      send: server.answer
    )
    #expect(tester.run([1, 8]).map { "\($0.number) \($0.outcome.rawValue)" } == ["1 skipped", "8 skipped"])
  }
}
