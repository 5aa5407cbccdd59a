import FlowRemote
import JSONText
import Testing

@testable import FlowSandbox

/// The sandbox without a folder: a machine that keeps its state and its texts.
final class MachineClient {
  private var state = SandboxState()
  private var texts: [String: [UInt8]] = [:]
  var now = 1_795_253_400
  private var seed: UInt64 = 1

  static let account = "118000000000001"

  /// How many published versions of its first flow are kept.
  var keptCount: Int { state.flows.first?.published.count ?? 0 }

  func answer(
    _ method: String,
    _ target: String,
    body: HTTPRequest.Body = .none,
    token: String? = "TEST_TOKEN",
    fields: [HTTPRequest.Field] = [.init("X-Flowctl-Sandbox", "1")]
  ) -> HTTPAnswer {
    let base = HTTPRequest(.post, "", body: body)
    let wire = WireRequest(base, base: "http://localhost:1")
    let headers = wire.headers + fields + (token.map { [HTTPRequest.Field("Authorization", "Bearer \($0)")] } ?? [])
    var machine = SandboxMachine(
      state: state,
      now: now,
      random: {
        self.seed = self.seed &* 6_364_136_223_846_793_005 &+ 1
        return self.seed >> 33
      },
      readText: { self.texts[$0] }
    )
    let answer = machine.answer(
      SandboxRequest(method: method, target: target, headers: headers, body: wire.body, origin: "http://localhost:1")
    )
    state = machine.state
    texts.merge(machine.newTexts) { $1 }
    return answer
  }

  func json(_ method: String, _ target: String, _ body: HTTPRequest.Body = .none) -> JSONValue {
    JSONValue(JSONDocument(parsing: answer(method, target, body: body).body).root)
  }

  /// The error's code and the text for people.
  func error(_ method: String, _ target: String, _ body: HTTPRequest.Body = .none) -> String {
    let error = json(method, target, body)["error"]
    return
      "\(error?["code"]?.text ?? "none"): \(error?["error_user_msg"]?.text ?? error?["error_data"]?["details"]?.text ?? error?["message"]?.text ?? "")"
  }

  func create(_ name: String, json: String? = nil) -> String {
    var members: [JSONValue.Member] = [.init("name", .string(name)), .init("categories", ["OTHER"])]
    if let json { members.append(.init("flow_json", .string(json))) }
    return self.json("POST", "/v23.0/\(Self.account)/flows", .json(.object(members)))["id"]?.text ?? ""
  }

  func status(_ id: String) -> String { json("GET", "/v23.0/\(id)?fields=status")["status"]?.text ?? "" }

  static let clean = """
    {"version": "7.3", "screens": [{"id": "FIRST", "title": "First", "terminal": true, "success": true, "data": {}, \
    "layout": {"type": "SingleColumnLayout", "children": [{"type": "TextHeading", "text": "Hello"}, \
    {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
    """
  static let endpoint = clean.replacing(
    "\"version\": \"7.3\",",
    by: "\"version\": \"7.3\", \"data_api_version\": \"3.0\", \"routing_model\": {\"FIRST\": []},"
  )

  func upload(_ id: String, _ json: String) -> JSONValue {
    self.json("POST", "/v23.0/\(id)/assets", .multipart(Self.parts(json)))
  }

  static func parts(_ json: String) -> [HTTPRequest.Part] {
    [
      .init("file", filename: "flow.json", contentType: "application/json", content: Array(json.utf8)),
      .init("name", content: Array("flow.json".utf8)),
      .init("asset_type", content: Array("FLOW_JSON".utf8)),
      .init("messaging_product", content: Array("whatsapp".utf8)),
    ]
  }
}

@Suite struct SandboxLifeTests {
  let client = MachineClient()

  @Test func `a flow lives from draft to deprecated`() {
    let id = client.create("welcome")
    #expect(id == "730000000000001")
    #expect(client.status(id) == "DRAFT")
    #expect(client.upload(id, MachineClient.clean) == ["success": true, "validation_errors": []])
    #expect(client.json("POST", "/v23.0/\(id)/publish") == ["success": true])
    #expect(client.status(id) == "PUBLISHED")
    #expect(client.error("DELETE", "/v23.0/\(id)").hasPrefix("139004: "))
    #expect(client.json("POST", "/v23.0/\(id)/deprecate") == ["success": true])
    #expect(client.status(id) == "DEPRECATED")
    #expect(client.error("POST", "/v23.0/\(id)/deprecate") == "139003: The Flow has already been deprecated.")
    #expect(
      client.error("POST", "/v23.0/\(id)/publish") == "139002: Flow cannot be published as it's not in DRAFT state"
    )
  }

  @Test func `a draft can be deleted and not deprecated`() {
    let id = client.create("welcome")
    #expect(client.error("POST", "/v23.0/\(id)/deprecate").hasPrefix("139003: Flow was never published"))
    #expect(client.json("DELETE", "/v23.0/\(id)") == ["success": true])
    #expect(client.error("GET", "/v23.0/\(id)").hasPrefix("100: Unsupported get request."))
  }

  @Test func `an edit takes a published flow back to draft, or is refused`() {
    let id = client.create("welcome", json: MachineClient.clean)
    _ = client.json("POST", "/v23.0/\(id)/publish")
    let edit = HTTPRequest.Body.form([.init("categories", "[\"SURVEY\"]")])
    #expect(client.json("POST", "/_sandbox", .json(["publishedEdit": "refuse"])) == ["success": true])
    #expect(client.error("POST", "/v23.0/\(id)", edit) == "139001: Flow can only be modified in Draft status")
    #expect(client.status(id) == "PUBLISHED")
    _ = client.json("POST", "/_sandbox", .json(["publishedEdit": "revertToDraft"]))
    #expect(client.json("POST", "/v23.0/\(id)", edit) == ["success": true])
    #expect(client.status(id) == "DRAFT")
    #expect(client.error("DELETE", "/v23.0/\(id)").hasPrefix("139004: "))
    #expect(client.json("POST", "/v23.0/\(id)/publish") == ["success": true])
  }

  @Test func `keeps the last five versions that were published`() {
    let id = client.create("welcome", json: MachineClient.clean)
    for publication in 1...7 {
      #expect(client.json("POST", "/v23.0/\(id)/publish") == ["success": true])
      #expect(client.keptCount == min(publication, 5))
      _ = client.upload(id, MachineClient.clean.replacing("Hello", by: "Hello \(publication)"))
    }
  }

  @Test func `an endpoint flow is published when everything is there`() {
    let id = client.create("booking", json: MachineClient.endpoint)
    let publish = "/v23.0/\(id)/publish"
    #expect(client.error("POST", publish) == "139002: endpoint_uri is not set on the Flow.")
    _ = client.json("POST", "/v23.0/\(id)", .json(["endpoint_uri": "https://flows.example.test/data"]))
    #expect(client.error("POST", publish) == "139002: Upload a business public key for the phone number.")
    let key = HTTPRequest.Body.form([.init("business_public_key", TestKey.pem)])
    #expect(client.json("POST", "/v23.0/107000000000002/whatsapp_business_encryption", key) == ["success": true])
    #expect(client.error("POST", publish) == "139002: Set application_id on the Flow.")
    #expect(
      client.error("POST", "/v23.0/\(id)", .json(["application_id": "1"]))
        == "100: Application business does not match flow business"
    )
    _ = client.json("POST", "/v23.0/\(id)", .json(["application_id": "640000000000003"]))
    #expect(client.json("POST", publish) == ["success": true])
    let key2 = client.json("GET", "/v23.0/107000000000002/whatsapp_business_encryption")["data"]?.elements.first
    #expect(key2?["business_public_key_signature_status"] == "VALID")
  }

  @Test func `keeps an invalid JSON and says what is wrong with it`() {
    let id = client.create("welcome")
    let answer = client.upload(id, MachineClient.clean.replacing("TextHeading", by: "TextHeadin"))
    #expect(answer["success"] == true)
    let fault = answer["validation_errors"]?.elements.first
    #expect(fault?["error"] == "INVALID_PROPERTY_VALUE")
    #expect(fault?["pointers"]?.elements.first?["path"] == "screens[0].layout.children[0].type")
    #expect(client.error("POST", "/v23.0/\(id)/publish") == "139002: Fix the validation errors of the Flow JSON first.")
    #expect(client.json("GET", "/v23.0/\(id)")["validation_errors"]?.elements.count == 1)
  }

  @Test func `does not take a version that nobody knows, nor a file that is too large`() {
    let id = client.create("welcome")
    let error = client.upload(id, MachineClient.clean.replacing("\"7.3\"", by: "\"99.9\""))["error"]
    #expect(error?["code"] == 100)
    #expect(error?["error_user_title"] == "Flow JSON version is not valid")
    let large = "{\"version\": \"7.3\", \"x\": \"" + String(repeating: "a", count: 10 << 20) + "\"}"
    #expect(client.upload(id, large)["error"]?["error_user_title"] == "File too large")
    #expect(client.json("GET", "/v23.0/\(id)?fields=json_version")["json_version"] == nil)
  }

  @Test func `copies flows between accounts and says which it could not`() {
    let source = client.json(
      "POST",
      "/v23.0/118000000000009/flows",
      .json(["name": "a", "categories": ["OTHER"], "flow_json": .string(MachineClient.clean), "publish": true])
    )["id"]
    _ = client.create("b")
    let answer = client.json(
      "POST",
      "/v23.0/118000000000001/migrate_flows?source_waba_id=118000000000009&source_flow_names=a,b,c"
    )
    let copy = answer["migrated_flows"]?.elements.first
    #expect(copy?["source_id"] == source)
    #expect(client.status(copy?["migrated_id"]?.text ?? "") == "PUBLISHED")
    #expect(
      answer["failed_flows"]?.elements.map { $0["error_message"]?.text ?? "" } == [
        "Flows Migration Error: Flow with the same name exists in destination WABA.",
        "Flows Migration Error: Flow name not found in source WABA.",
      ]
    )
  }
}
