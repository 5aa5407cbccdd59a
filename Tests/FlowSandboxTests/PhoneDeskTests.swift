import FlowCrypto
import FlowEndpoint
import FlowFiles
import FlowRemote
import FlowTestSupport
import JSONText
import Synchronization
import Testing

@testable import FlowSandbox

/// What a phone does with endpoints that answer well, badly, late or never.
@Suite struct PhoneDeskTests {
  let folder: TemporaryFolder
  let store: SandboxStore
  let key: EndpointPrivateKey
  let message: String

  static let address = "http://127.0.0.1:9/flow"

  init() throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    let store = SandboxStore(folder: Path(folder.path + "/state"), now: { 1_795_253_400 })
    let key = try EndpointPrivateKey()
    let account = "/v23.0/118000000000001"
    let number = "/v23.0/107000000000002"
    func call(_ target: String, _ body: JSONValue) throws -> JSONValue { try Self.call(store, target, body) }
    _ = try call("\(number)/whatsapp_business_encryption", ["business_public_key": .string(try key.publicKey.pem)])
    let created = try call(
      "\(account)/flows",
      [
        "name": "visit", "categories": ["OTHER"], "flow_json": .string(Self.flow),
        "endpoint_uri": .string(Self.address),
      ]
    )
    let flow = created["id"]?.text ?? ""
    _ = try call("/v23.0/\(flow)", ["application_id": "640000000000003"])
    #expect(try call("/v23.0/\(flow)/publish", [:]) == ["success": true])
    let parameters: JSONValue = [
      "flow_message_version": "3", "flow_cta": "Go", "flow_id": .string(flow), "flow_token": "T-1",
      "flow_action": "data_exchange",
    ]
    let sent = try call(
      "\(number)/messages",
      [
        "messaging_product": "whatsapp", "to": "15550100002", "type": "interactive",
        "interactive": ["type": "flow", "body": ["text": "x"], "action": ["name": "flow", "parameters": parameters]],
      ]
    )
    self.store = store
    self.key = key
    message = sent["messages"]?.elements.first?["id"]?.text ?? ""
    #expect(!message.isEmpty)
  }

  private static let flow = """
    {"version": "7.3", "data_api_version": "3.0", "routing_model": {"START": ["END"], "END": []}, "screens": [
    {"id": "START", "title": "Start", "data": {"day": {"type": "string", "__example__": "Friday"}}, "layout":
    {"type": "SingleColumnLayout", "children": [{"type": "TextBody", "text": "${data.day}"}, {"type": "Footer",
    "label": "Next", "on-click-action": {"name": "data_exchange", "payload": {"day": "${data.day}"}}}]}},
    {"id": "END", "title": "End", "terminal": true, "success": true, "layout": {"type": "SingleColumnLayout",
    "children": [{"type": "TextBody", "text": "Done"}, {"type": "Footer", "label": "Close", "on-click-action":
    {"name": "data_exchange", "payload": {}}}]}}]}
    """

  static func call(_ store: SandboxStore, _ target: String, _ body: JSONValue?) throws -> JSONValue {
    let answer = try store.answer(request(target, body.map { Array(JSONPrinter().print($0).utf8) }))
    return JSONValue(JSONDocument(parsing: answer.body).root)
  }

  static func request(_ target: String, _ body: [UInt8]?, _ more: [HTTPRequest.Field] = []) -> SandboxRequest {
    SandboxRequest(
      method: body == nil ? "GET" : "POST",
      target: target,
      headers: [
        .init("Authorization", "Bearer TEST_TOKEN"), .init("X-Flowctl-Sandbox", "1"),
      ] + (more.isEmpty ? [.init("Content-Type", "application/json")] : more),
      body: body ?? [],
      origin: "http://localhost:1"
    )
  }

  private func desk(
    milliseconds: Int = 12,
    send: @escaping @Sendable (WireRequest) -> Result<HTTPAnswer, TransportError>
  ) -> PhoneDesk {
    let time = Mutex(0)
    return PhoneDesk(
      store,
      clock: {
        time.withLock { now in
          defer { now += milliseconds }; return now
        }
      },
      sleep: { _ in },
      send: { request, _, _ in send(request) }
    )
  }

  private func ask(_ desk: PhoneDesk, _ body: JSONValue = Self.opening, _ what: String = "exchange") async throws
    -> JSONValue
  {
    let request = Self.request("/_sandbox/chat/\(message)/0/\(what)", Array(JSONPrinter().print(body).utf8))
    let answer = try #require(await desk.answer(request))
    #expect(answer.status == 200)
    return JSONValue(JSONDocument(parsing: answer.body).root)
  }

  private static let opening: JSONValue = ["session": "s", "action": "INIT", "screen": .null, "data": [:]]
  private static let tapped: JSONValue = [
    "session": "s", "action": "data_exchange", "screen": "START", "data": ["day": "Friday"],
  ]

  /// What an endpoint of our own answers with that key.
  private static func respond(
    _ key: EndpointPrivateKey,
    _ request: WireRequest,
    _ answer: (EndpointRequest) -> EndpointAnswer
  ) -> Result<HTTPAnswer, TransportError> {
    let handler = EndpointHandler(privateKey: key, appSecrets: ["TEST_SECRET"])
    let signature = request.headers.first { $0.name == "X-Hub-Signature-256" }?.value
    guard let response = try? handler.respond(to: request.body, signature: signature, answer: answer) else {
      return .failure(.unclear("it broke"))
    }
    return .success(HTTPAnswer(status: response.status, headers: [], body: response.body))
  }

  private var logged: JSONValue? {
    get throws { try Self.call(store, "/_sandbox/exchanges", nil)["data"]?.elements.last }
  }

  // MARK: Answers

  @Test func `a request is encrypted for the account's key, signed, and holds what the message carried`() async throws {
    let key = key
    let seen = Mutex<[EndpointRequest]>([])
    let desk = desk { request in
      #expect(request.url == Self.address)
      return Self.respond(key, request) { asked in
        seen.withLock { $0.append(asked) }
        return .screen("START", data: [.init("day", "Friday")])
      }
    }
    let reply = try await ask(desk)
    #expect(reply["status"] == 200)
    #expect(reply["answer"] == ["version": "3.0", "screen": "START", "data": ["day": "Friday"]])
    #expect(reply["error"] == nil && reply["notes"] == nil)
    #expect(reply["milliseconds"] == 12)
    _ = try await ask(desk, Self.tapped)
    #expect(
      seen.withLock(\.self) == [
        EndpointRequest(.open, data: [], flowToken: "T-1", version: "3.0"),
        EndpointRequest(.exchange, screen: "START", data: [.init("day", "Friday")], flowToken: "T-1", version: "3.0"),
      ]
    )
    #expect(try logged?["error"] == nil)
    #expect(try logged?["screen"] == "START")
  }

  @Test func `bindings in the params of an end come back as a formula`() async throws {
    let key = key
    let desk = desk { request in
      Self.respond(key, request) { _ in .success(params: [.init("day", "${data.day}"), .init("flow_token", "T-1")]) }
    }
    let reply = try await ask(desk, Self.tapped)
    #expect(reply["params"]?.elements.first == ["@", .null, "data", ["day"]])
  }

  @Test func `after status 421 the key is fetched anew, and the request sent once more`() async throws {
    let (new, store) = (try EndpointPrivateKey(), store)
    let calls = Mutex(0)
    let desk = desk { request in
      let number = calls.withLock {
        $0 += 1; return $0
      }
      let result = Self.respond(new, request) { _ in .screen("START", data: [.init("day", "Friday")]) }
      // The business sets its new key between the two.
      if number == 1 {
        let body: JSONValue? = (try? new.publicKey.pem).map { ["business_public_key": .string($0)] }
        _ = try? Self.call(store, "/v23.0/107000000000002/whatsapp_business_encryption", body)
      }
      return result
    }
    let reply = try await ask(desk)
    #expect(reply["status"] == 200)
    #expect(reply["notes"] == ["status 421: the key was fetched anew, and the request sent once more"])
    #expect(calls.withLock(\.self) == 2)
  }

  @Test func `a key that fits twice not ends the flow`() async throws {
    let other = try EndpointPrivateKey()
    let calls = Mutex(0)
    let reply = try await ask(
      desk { request in
        calls.withLock { $0 += 1 }
        return Self.respond(other, request) { _ in .active }
      }
    )
    #expect(reply["error"] == "business-decryption-error")
    #expect(calls.withLock(\.self) == 2)
    #expect(try logged?["error"] == "business-decryption-error")
  }

  @Test func `status 427 shows its text, and the button is dead from then on`() async throws {
    let key = key
    let reply = try await ask(
      desk { request in Self.respond(key, request) { _ in .tokenExpired(message: "This offer is over") } }
    )
    #expect(reply["status"] == 427 && reply["message"] == "This offer is over")
    #expect(reply["error"] == nil && reply["notes"] == nil)
    let button = try Self.call(store, "/_sandbox/messages", nil)["data"]?.elements.first?["buttons"]?.elements.first
    #expect(button?["disabled"] == "This offer is over")
  }

  @Test func `a plain text of status 427 is shown and noted, an empty one has a general text`() async throws {
    let plain = try await ask(
      desk { _ in .success(HTTPAnswer(status: 427, body: Array(#"{"error_msg":"Over"}"#.utf8))) }
    )
    #expect(plain["message"] == "Over")
    #expect(plain["notes"] == ["warning: the text of status 427 is not encrypted; phones decrypt it"])
    let empty = try await ask(desk { _ in .success(HTTPAnswer(status: 427)) })
    #expect(empty["message"] == "This message is no longer valid.")
  }

  // MARK: Faults

  /// A fault, what the platform logs, and the beginning of the words for people.
  static let faults: [(Result<HTTPAnswer, TransportError>, String, String)] = [
    (
      .success(HTTPAnswer(status: 432)), "unexpected_http_status_code",
      "status 432: the endpoint says that the signature"
    ),
    (
      .success(HTTPAnswer(status: 500)), "unexpected_http_status_code",
      "status 500: what is to be read needs status 200"
    ),
    (.success(HTTPAnswer(status: 404)), "unexpected_http_status_code", "status 404: "),
    (.success(HTTPAnswer(status: 302)), "unexpected_http_status_code", "status 302 is a redirect"),
    (.success(HTTPAnswer(status: 504)), "timeout_error", "status 504 counts as a time-out"),
    (.success(HTTPAnswer(status: 200)), "response-decryption-error", "the answer is empty"),
    (
      .success(HTTPAnswer(status: 200, body: Array("{}".utf8))), "response-decryption-error", "the answer is plain JSON"
    ),
    (.success(HTTPAnswer(status: 200, body: Array("AAAA".utf8))), "response-decryption-error", "it has 3 bytes"),
    (.failure(.notSent("no connection to '127.0.0.1:9'")), "no_http_response_error", "no connection to"),
    (.failure(.unclear("it closed the connection")), "no_http_response_error", "it closed the connection"),
    (.failure(.impossible("no secure connection")), "no_http_response_error", "no secure connection"),
    (.failure(.tooLarge), "no_http_response_error", "the answer is larger than 16 MiB"),
  ]

  @Test(arguments: PhoneDeskTests.faults.indices)
  func `a fault is named as the platform logs it`(index: Int) async throws {
    let (result, error, reason) = Self.faults[index]
    let reply = try await ask(desk { _ in result })
    #expect(reply["error"]?.text == error)
    #expect(reply["reason"]?.text?.hasPrefix(reason) == true, "\(reply)")
    #expect(try logged?["error"]?.text == error)
  }

  @Test func `an endpoint that takes ten seconds has timed out`() async throws {
    let reply = try await ask(desk(milliseconds: 10_000) { _ in .failure(.unclear("no answer")) })
    #expect(reply["error"] == "timeout_error")
    #expect(reply["reason"] == "the endpoint did not answer within 10 seconds")
  }

  @Test func `an answer that is no object is a fault of its schema`() async throws {
    let key = key
    let reply = try await ask(
      desk { request in Self.respond(key, request) { _ in .verbatim(status: 200, text: ["a"]) } }
    )
    #expect(reply["error"] == "payload-schema-error")
  }

  @Test func `what a phone does not accept is noted beside the answer, and told to the endpoint`() async throws {
    let key = key
    let notices = Mutex<[EndpointRequest]>([])
    let desk = desk { request in
      Self.respond(key, request) { asked in
        if asked.isErrorNotice {
          notices.withLock { $0.append(asked) }
          return .acknowledged
        }
        return .screen("END", data: [])
      }
    }
    let reply = try await ask(desk)
    #expect(
      reply["notes"]?.elements.first?.text?.hasPrefix("error: /screen: the flow can't be opened on 'END'") == true
    )
    let refused: JSONValue = [
      "session": "s", "action": "INIT", "screen": .null, "error": "invalid-screen-transition", "message": "no way",
    ]
    let acknowledged = try await ask(desk, refused, "refused")
    #expect(acknowledged["answer"]?["data"] == ["acknowledged": true])
    #expect(
      notices.withLock(\.self) == [
        EndpointRequest(
          .open,
          data: [.init("error", "invalid-screen-transition"), .init("error_message", "no way")],
          flowToken: "T-1",
          version: "3.0"
        )
      ]
    )
    #expect(try logged?["error"] == "invalid-screen-transition")
  }

  @Test func `without a key, or with an address that WhatsApp does not call, nothing is sent`() async throws {
    let nobody = desk { _ in
      Issue.record("something was sent")
      return .failure(.tooLarge)
    }
    let id = try Self.call(store, "/_sandbox/messages", nil)["data"]?.elements.first?["buttons"]?.elements.first
    let flow = id?["flow_id"]?.text ?? ""
    try store.change { machine throws(GraphFailure) in machine.change { $0.keys = [:] } }
    #expect(try await ask(nobody)["error"] == "public-key-missing")
    try store.change { machine throws(GraphFailure) in
      machine.change { state in
        for index in state.flows.indices where state.flows[index].id == flow {
          state.flows[index].endpointURI = "http://example.com/flow"
        }
      }
    }
    #expect(try await ask(nobody)["error"] == "cannot_be_served")
  }

  @Test func `endpoints are asked while the state is free`() async throws {
    let (key, store) = (key, store)
    let reply = try await ask(
      desk { request in
        // Any call from within the endpoint would wait for ever if something were locked.
        #expect((try? Self.call(store, "/v23.0/118000000000001/flows", nil))?["data"] != nil)
        return Self.respond(key, request) { _ in .screen("START", data: [.init("day", "x")]) }
      }
    )
    #expect(reply["status"] == 200)
  }

  // MARK: Alerts

  @Test func `an endpoint that fails is told of at each threshold, and when it is well again`() async throws {
    let key = key
    for _ in 0..<9 {
      _ = try await ask(desk { r in Self.respond(key, r) { _ in .screen("START", data: [.init("day", "x")]) } })
    }
    func alerts() throws -> [String] {
      let all = try Self.call(store, "/_sandbox/deliveries", nil)["data"]?.elements ?? []
      return all.filter { $0["event"] == "ENDPOINT_ERROR_RATE" }.map { delivery in
        let value = delivery["body"]?["entry"]?.elements.first?["changes"]?.elements.first?["value"]
        return
          "\(value?["alert_state"]?.text ?? "") \(value?["threshold"]?.text ?? "") \(value?["error_rate"]?.text ?? "")"
      }
    }
    #expect(try alerts() == [])
    for _ in 0..<9 { _ = try await ask(desk { _ in .success(HTTPAnswer(status: 500)) }) }
    #expect(try alerts() == ["ACTIVATED 10 10", "ACTIVATED 50 50"])
    for _ in 0..<4 {
      _ = try await ask(desk { r in Self.respond(key, r) { _ in .screen("START", data: [.init("day", "x")]) } })
    }
    #expect(try alerts().last == "DEACTIVATED 50 47")
  }

  // MARK: Files

  @Test func `a chosen file is encrypted for the endpoint, and named in the answer as messages name it`() async throws {
    let content = Array("a picture".utf8)
    let request = Self.request(
      "/_sandbox/chat/\(message)/0/media",
      content,
      [.init("Content-Type", "image/png"), .init("X-File-Name", "Gr%C3%BC%C3%9Fe.png")]
    )
    let desk = desk { _ in .failure(.tooLarge) }
    let answer = try #require(await desk.answer(request))
    let value = JSONValue(JSONDocument(parsing: answer.body).root)
    #expect(value["file_name"] == "Grüße.png")
    let id = value["media_id"]?.text ?? ""
    #expect(value["cdn_url"]?.text == "http://localhost:1/_sandbox/media/\(id)")
    let fetched = try store.answer(Self.request("/_sandbox/media/\(id)", nil))
    let metadata = JSONDocument(parsing: JSONPrinter().print(value["encryption_metadata"] ?? .null)).root
    let media = EncryptedMedia(file: fetched.body, metadata: try EncryptedMedia.Metadata(metadata))
    #expect(try media.open() == content)
    #expect(fetched.body != content)

    let node = try Self.call(store, "/v23.0/\(id)", nil)
    #expect(node["mime_type"] == "image/png" && node["file_size"] == 9)
    let whole = try store.answer(Self.request("/_sandbox/media/\(id)/content", nil))
    #expect(whole.body == content)
    let sent: JSONValue = ["session": "f", "answer": ["photos": [value]]]
    _ = try Self.call(store, "/_sandbox/chat/\(message)/0/answer", sent)
    let listed = try Self.call(store, "/_sandbox/messages", nil)["data"]?.elements.first?["answers"]?.elements.first
    #expect(
      listed?["response"]?["photos"] == [
        [
          "file_name": "Grüße.png", "mime_type": "image/png",
          "sha256": value["encryption_metadata"]?["plaintext_hash"] ?? "", "id": .string(id),
        ]
      ]
    )
  }

  @Test func `the file as it was chosen is for those who have the token`() async throws {
    let desk = desk { _ in .failure(.tooLarge) }
    let request = Self.request("/_sandbox/chat/\(message)/0/media", [1, 2, 3], [.init("Content-Type", "x/y")])
    let answer = try #require(await desk.answer(request))
    let id = JSONValue(JSONDocument(parsing: answer.body).root)["media_id"]?.text ?? ""
    let open = SandboxRequest(
      method: "GET",
      target: "/_sandbox/media/\(id)/content",
      headers: [],
      body: [],
      origin: "http://localhost:1"
    )
    #expect(try store.answer(open).status == 401)
  }
}
