import FlowProject
import FlowRemote
import JSONText
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The exchanges that stand beside the checkout in `shared/api/fixtures`, where they are there.
enum SharedExchanges {
  static let folder: String? = {
    let named = ProcessInfo.processInfo.environment["FLOWJSON_SHARED"].map { $0 + "/api/fixtures" }
    if let named, FileManager.default.fileExists(atPath: named) { return named }
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path() != "/", folder.path() != "" {
      folder = folder.deletingLastPathComponent()
      let candidate = folder.appending(path: "shared/api/fixtures").path()
      if FileManager.default.fileExists(atPath: candidate) { return candidate }
    }
    return nil
  }()

  static func value(_ name: String) throws -> JSONValue {
    let folder = try #require(folder)
    let data = try #require(FileManager.default.contents(atPath: folder + "/" + name))
    return JSONValue(JSONDocument(parsing: Array(data)).root)
  }
}

/// Requests as they would go over the wire, against exchanges that were written down from the documents.
@Suite(.enabled(if: SharedExchanges.folder != nil, "shared/api/fixtures is not beside the checkout"))
struct SharedExchangeTests {
  private static let graph = GraphProvider(account: "118000000000001", phoneNumber: "107000000000002")
  private static let dreams = DreamsProvider(account: "118000000000001")
  private static let oneMsg = OneMsgProvider(instance: "INSTANCE1")

  /// Compares method, path, query and body with an exchange.
  private func expect(
    _ request: HTTPRequest,
    _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let exchange = try SharedExchanges.value(name)
    #expect(request.method.rawValue == exchange["method"]?.text, sourceLocation: sourceLocation)
    #expect(request.path == exchange["path"]?.text, sourceLocation: sourceLocation)
    let query = (exchange["query"]?.members ?? []).filter { $0.key != "token" }
    let wanted = query.map { HTTPRequest.Field($0.key.text, $0.value.text ?? "") }
    #expect(request.query == wanted, sourceLocation: sourceLocation)
    if let json = exchange["json"] {
      guard case .json(let body) = request.body else {
        Issue.record("the body is no JSON", sourceLocation: sourceLocation)
        return
      }
      #expect(sorted(body) == sorted(json), sourceLocation: sourceLocation)
    }
    if let form = exchange["form"] {
      let fields = form.members.map { HTTPRequest.Field($0.key.text, $0.value.text ?? "") }
      #expect(request.body == .form(fields), sourceLocation: sourceLocation)
    }
    if let multipart = exchange["multipart"] {
      guard case .multipart(let parts) = request.body else {
        Issue.record("the body has no parts", sourceLocation: sourceLocation)
        return
      }
      let names = parts.map { "\($0.name) \($0.filename ?? "-") \($0.contentType ?? "-")" }
      let expected = multipart.elements.map {
        "\($0["name"]?.text ?? "") \($0["filename"]?.text ?? "-") \($0["contentType"]?.text ?? "-")"
      }
      #expect(names.sorted() == expected.sorted(), sourceLocation: sourceLocation)
    }
  }

  /// Members in the order of their names: the order in a body means nothing.
  private func sorted(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(let members):
      .object(members.map { .init($0.key, sorted($0.value)) }.sorted { $0.key < $1.key })
    case .array(let elements): .array(elements.map(sorted))
    default: value
    }
  }

  private func flowJSON(_ name: String) throws -> [UInt8] {
    Array((try SharedExchanges.value(name)["json"]?["flow_json"]?.text ?? "").utf8)
  }

  @Test func `writes the requests of the Graph API`() throws {
    let (graph, id) = (Self.graph, "730000000000011")
    let json = try flowJSON("graph/create.publish.request.json")
    let new = NewFlow(name: "size_finder", categories: ["OTHER"], json: json, publish: true)
    try expect(try graph.create(new).request, "graph/create.publish.request.json")
    try expect(try graph.upload(id, json: json).request, "graph/assets-upload.request.json")
    try expect(try graph.publish(id).request, "graph/publish.request.json")
    try expect(try graph.deprecate("730000000000012").request, "graph/deprecate.request.json")
    try expect(try graph.delete(id).request, "graph/delete.request.json")
    try expect(try graph.preview(id, invalidate: false).request, "graph/preview.request.json")
    let names = ["size_finder", "gone"]
    try expect(try graph.migrate(from: "118000000000009", names: names).request, "graph/migrate.request.form.json")
    let key = try SharedExchanges.value("graph/encryption-set.request.json")["form"]?["business_public_key"]?.text
    try expect(try graph.setKey(key ?? "").request, "graph/encryption-set.request.json")
    let changes = FlowChanges(
      name: "size_finder_2",
      categories: ["SURVEY", "OTHER"],
      endpointURI: "https://flows.example.test/v2",
      applicationID: "640000000000003"
    )
    try expect(try graph.update(id, changes).request, "graph/update-metadata.request.json")
  }

  @Test func `writes the requests of Dreams`() throws {
    let (dreams, id) = (Self.dreams, "730000000000011")
    let new = NewFlow(name: "Size finder", categories: [], endpointURI: "https://flows.example.test/data")
    try expect(try dreams.create(new).request, "providers/dreams/create.request.json")
    try expect(
      try dreams.update(id, FlowChanges(name: "Size finder 2", categories: ["SURVEY"])).request,
      "providers/dreams/update.request.json"
    )
    try expect(try dreams.upload(id, json: []).request, "providers/dreams/upload.request.json")
    try expect(try dreams.publish(id).request, "providers/dreams/publish.request.json")
    try expect(try dreams.deprecate(id).request, "providers/dreams/deprecate.request.json")
    try expect(try dreams.delete(id).request, "providers/dreams/delete.request.json")
  }

  @Test func `writes the requests of 1msg`() throws {
    let json = try flowJSON("graph/create.publish.request.json")
    let new = NewFlow(name: "size_finder", categories: ["OTHER"], json: json)
    try expect(try Self.oneMsg.create(new).request, "providers/1msg/flows-create.request.json")
    try expect(
      try Self.oneMsg.upload("730000000000011", json: json).request,
      "providers/1msg/assets.request.json"
    )
  }

  @Test(
    arguments: [
      "139002.validation-errors", "190.token-expired", "4.rate-limit", "139000.integrity", "100-33.not-found",
      "131000.key-signing-failed",
    ]
  )
  func `reads the errors of the Graph API`(name: String) throws {
    let exchange = try SharedExchanges.value("graph/errors/\(name).json")
    let wanted = try #require(exchange["json"]?["error"])
    let answer = HTTPAnswer(status: exchange["status"]?.integer ?? 0)
    let error = try #require(Self.graph.failure(answer, exchange["json"]))
    #expect(error.code == wanted["code"]?.integer)
    #expect(error.subcode == wanted["error_subcode"]?.integer)
    #expect(error.message == wanted["message"]?.text)
    #expect(error.userMessage == wanted["error_user_msg"]?.text)
    #expect(error.trace == wanted["fbtrace_id"]?.text)
  }

  @Test func `reads flows, assets, keys and migrations`() throws {
    let list = try #require(try SharedExchanges.value("graph/list.paged.response.json")["json"])
    let page = try Self.graph.listFlows(at: nil).read(list)
    #expect(page.flows.map(\.name) == ["size_finder"])
    #expect(
      page.next
        == .address("https://graph.facebook.com/v23.0/118000000000001/flows?limit=1&after=QVFIUb", cursor: "QVFIUb")
    )
    for name in ["encryption-get.flat", "encryption-get.valid"] {
      let value = try #require(try SharedExchanges.value("graph/\(name).response.json")["json"])
      #expect(try Self.graph.key().read(value)?.signatureStatus == "VALID")
    }
    let migration = try #require(try SharedExchanges.value("graph/migrate.response.json")["json"])
    let result = try Self.graph.migrate(from: "1", names: []).read(migration)
    #expect(result.copies.map(\.id) == ["730000000000099"])
    #expect(result.failures.map(\.code) == ["4233041", "4233041"])
  }
}

@Suite struct ProviderTests {
  @Test func `tells the text of a Jelou error, alone or in a list`() throws {
    let jelou = JelouProvider(bot: "bot_1")
    let answer = HTTPAnswer(status: 400)
    #expect(jelou.failure(answer, ["message": "no bot"])?.text == "no bot")
    #expect(jelou.failure(answer, ["message": ["a", "b"]])?.text == "a; b")
    #expect(jelou.failure(HTTPAnswer(status: 200), [:]) == nil)
  }

  @Test func `takes a message that 1msg did not send for a failure, whatever the status`() throws {
    let body: JSONValue = ["sent": false, "message": "Flow was not sent", "description": "The window is closed"]
    let error = try #require(OneMsgProvider(instance: "I").failure(HTTPAnswer(status: 200), body))
    #expect(error.text == "Flow was not sent: The window is closed")
  }

  @Test func `says what a provider cannot do before anything is sent`() {
    let jelou = JelouProvider(bot: "bot_1")
    let error = #expect(throws: RemoteError.self) { try jelou.publish("1") }
    #expect(error?.message == "provider 'jelou' has no call to publish flows; nothing was sent")
    #expect(error?.status == 2)
    #expect(throws: RemoteError.self) { try DreamsProvider(account: "1").setKey("k") }
    #expect(throws: RemoteError.self) { try OneMsgProvider(instance: "1").migrate(from: "2", names: []) }
  }

  @Test func `every provider that a configuration can name over the network has its calls`() {
    #expect(Providers.all.map { $0.entry } == Environment.Provider.remote)
    #expect(Providers.type(of: .sandbox) == nil)
  }

  @Test func `a call that is not among the abilities of a provider is refused, and one that is is not`() throws {
    for type in Providers.all {
      let environment = Environment(
        name: "e",
        provider: type.entry,
        account: "1",
        phoneNumber: "2",
        instance: "3",
        bot: "4"
      )
      let provider = type.init(environment)
      let calls: [(Ability, () throws -> Void)] = [
        (.list, { _ = try provider.listFlows(at: nil) }), (.read, { _ = try provider.flow("1") }),
        (.health, { _ = try provider.health("1") }), (.preview, { _ = try provider.preview("1", invalidate: false) }),
        (.create, { _ = try provider.create(NewFlow(name: "n", categories: ["OTHER"])) }),
        (.update, { _ = try provider.update("1", FlowChanges(name: "n")) }),
        (.connectApplication, { _ = try provider.update("1", FlowChanges(applicationID: "7")) }),
        (.upload, { _ = try provider.upload("1", json: []) }), (.download, { _ = try provider.asset("1") }),
        (.publish, { _ = try provider.publish("1") }), (.deprecate, { _ = try provider.deprecate("1") }),
        (.delete, { _ = try provider.delete("1") }), (.migrate, { _ = try provider.migrate(from: "5", names: []) }),
        (.readKey, { _ = try provider.key() }), (.setKey, { _ = try provider.setKey("k") }),
        (.listTemplates, { _ = try provider.listTemplates(named: nil, at: nil) }),
      ]
      for (ability, call) in calls {
        let isThere: Bool
        do {
          try call()
          isThere = true
        } catch {
          isThere = false
        }
        #expect(isThere == type.abilities.contains(ability), "\(type.entry.name): \(ability)")
      }
    }
  }

  @Test func `puts the Dreams deprecate call where its documents print it`() throws {
    let request = try DreamsProvider(account: "118").deprecate("7").request
    #expect(request.path == "/whatsapp/118/flows/7/deprecate")
  }

  @Test func `puts credentials where each provider wants them`() {
    let basic = Authorization.basic(id: Secret("client"), secret: Secret("secret"))
    #expect(basic.header == HTTPRequest.Field("Authorization", "Basic Y2xpZW50OnNlY3JldA=="))
    #expect(Authorization.accessKey(Secret("K")).header?.value == "AccessKey K")
    #expect(Authorization.queryToken(Secret("T")).queryItem == HTTPRequest.Field("token", "T"))
    #expect("\(Secret("T"))" == "[redacted]")
  }
}
