import FlowCrypto
import FlowFiles
import FlowRemote
import FlowTestSupport
import JSONText
import Synchronization
import Testing

@testable import FlowSandbox

/// How events reach a webhook that takes them, and one that does not.
@Suite struct WebhookCourierTests {
  let folder: TemporaryFolder
  let clock = Clock()
  let store: SandboxStore

  /// A clock that a test turns.
  final class Clock: Sendable {
    let seconds = Mutex(1_795_253_400)
    func turn(_ step: Int) { seconds.withLock { $0 += step } }
  }

  init() throws {
    folder = try TemporaryFolder()
    let clock = clock
    store = SandboxStore(folder: Path(folder.path + "/state"), now: { clock.seconds.withLock(\.self) })
    try store.setWebhook(true)
  }

  /// Sends a text; its two statuses are on their way then.
  @discardableResult private func send() throws -> String {
    let body: JSONValue = ["messaging_product": "whatsapp", "to": "15550100002", "text": ["body": "Hello"]]
    let sent = try PhoneDeskTests.call(store, "/v23.0/107000000000002/messages", body)
    return sent["messages"]?.elements.first?["id"]?.text ?? ""
  }

  private func courier(
    verifyToken: String? = nil,
    _ send: @escaping @Sendable (WireRequest) -> Result<HTTPAnswer, TransportError>
  ) -> WebhookCourier {
    WebhookCourier(
      store,
      to: "http://127.0.0.1:9/webhook",
      verifyToken: verifyToken,
      tell: { _ in },
      send: { request, _, _ in send(request) }
    )
  }

  private func states() throws -> [String] {
    let all = try PhoneDeskTests.call(store, "/_sandbox/deliveries", nil)["data"]?.elements ?? []
    return all.map { "\($0["event"]?.text ?? "") \($0["state"]?.text ?? "") \($0["attempts"]?.elements.count ?? 0)" }
  }

  private static func event(_ request: WireRequest) -> String {
    let value = JSONDocument(parsing: request.body).root["entry"]?.elements.first?["changes"]?.elements.first?["value"]
    return value?["statuses"]?.elements.first?["status"]?.string ?? "?"
  }

  @Test func `what is posted is signed, and what is about one message comes in order`() async throws {
    try send()
    let posted = Mutex<[String]>([])
    let courier = courier { request in
      let signature = request.headers.first { $0.name == "X-Hub-Signature-256" }?.value
      #expect(throws: Never.self) {
        try RequestSignature.check(signature, body: request.body, secrets: ["TEST_SECRET"])
      }
      posted.withLock { $0.append(Self.event(request)) }
      return .success(HTTPAnswer(status: 200))
    }
    #expect(await courier.deliverDue())
    #expect(posted.withLock(\.self) == ["sent", "delivered"])
    #expect(try states() == ["sent delivered 1", "delivered delivered 1"])
    #expect(await !courier.deliverDue())
  }

  @Test func `what is not taken is posted again after waits that grow, and given up in the end`() async throws {
    try send()
    let posted = Mutex(0)
    let courier = courier { _ in
      posted.withLock { $0 += 1 }
      return .success(HTTPAnswer(status: 500))
    }
    var waits: [Int] = []
    for _ in 1...8 {
      #expect(await courier.deliverDue())
      #expect(await !courier.deliverDue())
      var wait = 0
      while try store.look({ $0.dueDeliveries() }).isEmpty {
        clock.turn(1)
        wait += 1
      }
      waits.append(wait)
    }
    #expect(waits == [1, 2, 5, 15, 60, 300, 900, 1800])
    #expect(await courier.deliverDue())
    #expect(posted.withLock(\.self) == 9)
    // The next one of the message is no longer held up.
    #expect(try states() == ["sent failed 9", "delivered waiting 0"])
  }

  @Test func `a message whose event is not taken does not hold up others`() async throws {
    let first = try send()
    try send()
    let courier = courier { request in
      .success(HTTPAnswer(status: String(decoding: request.body, as: UTF8.self).contains(first) ? 503 : 200))
    }
    #expect(await courier.deliverDue())
    #expect(
      try states() == ["sent waiting 1", "delivered waiting 0", "sent delivered 1", "delivered delivered 1"]
    )
  }

  @Test func `nothing is locked while something is posted`() async throws {
    try send()
    let store = store
    let courier = courier { _ in
      #expect((try? PhoneDeskTests.call(store, "/v23.0/118000000000001/flows", nil))?["data"] != nil)
      return .success(HTTPAnswer(status: 200))
    }
    #expect(await courier.deliverDue())
  }

  @Test func `what waits is still there after a restart, and what came up without a webhook is kept`() async throws {
    try send()
    let again = SandboxStore(folder: store.folder, now: store.now)
    #expect(try again.look { $0.dueDeliveries() }.count == 2)
    try again.setWebhook(false)
    try send()
    #expect(try states() == ["sent waiting 0", "delivered waiting 0", "sent kept 0", "delivered kept 0"])
  }

  // MARK: Verification

  @Test func `a webhook shows that it belongs to who set it`() async {
    let asked = Mutex("")
    let courier = courier(verifyToken: "a b") { request in
      asked.withLock { $0 = request.url }
      let query = Percent.fields(request.url.split(separator: "?").last ?? "")
      guard query.first(where: { $0.name == "hub.verify_token" })?.value == "a b" else {
        return .success(HTTPAnswer(status: 403))
      }
      let challenge = query.first { $0.name == "hub.challenge" }?.value ?? ""
      return .success(HTTPAnswer(status: 200, body: Array(challenge.utf8)))
    }
    #expect(await courier.verify() == nil)
    #expect(asked.withLock(\.self).hasPrefix("http://127.0.0.1:9/webhook?hub.mode=subscribe&hub.challenge="))
  }

  @Test func `a webhook that does not know the token, or answers with something else, is not verified`() async {
    #expect(
      await courier(verifyToken: "x") { _ in .success(HTTPAnswer(status: 403)) }.verify()
        == "it answered with status 403"
    )
    #expect(
      await courier(verifyToken: "x") { _ in .success(HTTPAnswer(status: 200, body: Array("OK".utf8))) }.verify()
        == "it did not answer with 'hub.challenge'"
    )
    #expect(await courier(verifyToken: "x") { _ in .failure(.notSent("nobody there")) }.verify() == "nobody there")
    #expect(await courier { _ in .failure(.tooLarge) }.verify() == nil)
  }
}
