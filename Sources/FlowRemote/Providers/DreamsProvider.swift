import FlowMessages
package import FlowProject
package import JSONText

/// Dreams (Saudi Arabia), as docs.dreams.com.sa/whatsapp-flows describes it.
package struct DreamsProvider: Provider {
  package static let entry = Environment.Provider.dreams
  package static let credential = CredentialUse.token(Authorization.accessKey)
  /// The largest page that its documents allow.
  private static let pageSize = 100

  let account: String?

  package init(account: String?) {
    self.account = account
  }

  package init(_ environment: Environment) { self.init(account: environment.account) }

  package static let abilities: Set<Ability> = [
    .list, .read, .health, .preview, .create, .clone, .update, .upload, .download, .publish, .deprecate, .delete, .send,
  ]

  package var subject: String? { account.map { "account \($0)" } }

  /// Creation takes neither categories nor JSON, which follow by an update and an upload, and needs nothing.
  package var creation: CreationAbilities {
    CreationAbilities(categories: false, json: false, needsNameAndCategory: false)
  }

  func path(_ segments: String...) throws(RemoteError) -> String {
    guard let account else { throw RemoteError(.usage, "the environment names no 'account'; nothing was sent") }
    return "/" + (["api", "whatsapp", account, "flows"] + segments).map(Percent.encode).joined(separator: "/")
  }

  package func failure(_ answer: HTTPAnswer, _ body: JSONValue?) -> PlatformError? {
    guard let body, !(200..<300).contains(answer.status) || body["success"]?.flag == false else { return nil }
    var error = PlatformError(status: answer.status, message: body["message"]?.text ?? body["error"]?.text ?? "")
    error.code = body["code"]?.integer
    return error
  }

  package func listFlows(at next: FlowPage.Next?) throws(RemoteError) -> Call<FlowPage> {
    var page = 1
    if case .number(let number)? = next { page = number }
    let query = [
      HTTPRequest.Field("page", "\(page)"), HTTPRequest.Field("per_page", "\(Self.pageSize)"),
    ]
    let following = page + 1
    return Call("list the flows", HTTPRequest(.get, try path(), query: query), effect: .read) {
      value throws(RemoteError) in
      // The shape of this list is not documented: its general rule says `data`, other calls answer bare values.
      let flows = try FlowPage.items(value, in: ["data", "flows", "items"], what: "flows")
      return FlowPage(flows: flows, next: flows.count < Self.pageSize ? nil : .number(following))
    }
  }

  package func flow(_ id: String) throws(RemoteError) -> Call<RemoteFlow> {
    Call("read flow \(id)", HTTPRequest(.get, try path(id)), effect: .read) { value throws(RemoteError) in
      guard let flow = RemoteFlow(value) else { throw RemoteError(.unreachable, "the answer has no 'id'") }
      return flow
    }
  }

  /// Its flows carry their health, as the Graph API writes it.
  package func health(_ id: String) throws(RemoteError) -> Call<RemoteFlow> { try flow(id) }

  package func preview(_ id: String, invalidate: Bool) throws(RemoteError) -> Call<JSONValue> {
    guard !invalidate else { throw lacks(.renewPreview) }
    return Call("get a preview of flow \(id)", HTTPRequest(.get, try path(id)), effect: .read) {
      value throws(RemoteError) in
      guard let preview = value["preview"], preview != .null else {
        throw RemoteError(.refused, "the flow has no preview")
      }
      return preview
    }
  }

  package func asset(_ id: String) throws(RemoteError) -> Call<FlowAsset> {
    Call("read the JSON of flow \(id)", HTTPRequest(.get, try path(id)), effect: .read) { value throws(RemoteError) in
      let texts = value["json_content"]?.elements.compactMap(\.text) ?? []
      // What the strings hold is not documented: one whole text each, or the parts of one.
      let candidates = [texts.joined()] + texts
      let text = candidates.first { !$0.isEmpty && JSONDocument(parsing: $0).faults.isEmpty }
      return text.map { .text(Array($0.utf8)) } ?? .none
    }
  }
}

extension DreamsProvider {
  package func create(_ flow: NewFlow) throws(RemoteError) -> Call<CreatedFlow> {
    var members: [JSONValue.Member] = []
    members.add("name", flow.name)
    if let cloneID = flow.cloneID { members.append(.init("clone_flow_id", .string(cloneID))) }
    if let endpointURI = flow.endpointURI { members.append(.init("endpoint_uri", .string(endpointURI))) }
    let request = HTTPRequest(.post, try path(), body: .json(.object(members)))
    return Call("create \(flow.title)", request, effect: .once) { value throws(RemoteError) in
      guard let id = value["id"]?.text else { throw RemoteError(.unclear, "the answer has no 'id'") }
      return CreatedFlow(id: id, validationErrors: nil)
    }
  }

  package func update(_ id: String, _ changes: FlowChanges) throws(RemoteError) -> Call<Void> {
    guard changes.applicationID == nil else { throw lacks(.connectApplication) }
    var members: [JSONValue.Member] = []
    if let name = changes.name { members.append(.init("name", .string(name))) }
    if let categories = changes.categories {
      members.append(.init("categories", .array(categories.map(JSONValue.string))))
    }
    if let uri = changes.endpointURI { members.append(.init("endpoint_uri", .string(uri))) }
    let request = HTTPRequest(.post, try path(id), body: .json(.object(members)))
    return Call("update flow \(id)", request, effect: .repeatable)
  }

  package func upload(_ id: String, json: [UInt8]) throws(RemoteError) -> Call<[PlatformFault]?> {
    let parts = [
      HTTPRequest.Part("flow_id", content: Array(id.utf8)),
      HTTPRequest.Part("file", filename: "flow.json", contentType: "application/json", content: json),
    ]
    let request = HTTPRequest(.post, try path("upload-flow-json"), body: .multipart(parts))
    return Call("upload the JSON of flow \(id)", request, effect: .once) { value throws(RemoteError) in
      try value.requireSuccess()
      return nil
    }
  }

  package func publish(_ id: String) throws(RemoteError) -> Call<Void> {
    Call("publish flow \(id)", HTTPRequest(.post, try path(id, "publish")), effect: .once)
  }

  package func deprecate(_ id: String) throws(RemoteError) -> Call<Void> {
    // The one path that its documents print without `/api`.
    let path = String(try path(id, "deprecate").dropFirst("/api".count))
    return Call("deprecate flow \(id)", HTTPRequest(.post, path), effect: .once)
  }

  package func delete(_ id: String) throws(RemoteError) -> Call<Void> {
    let query = [HTTPRequest.Field("flowId", id)]
    return Call("delete flow \(id)", HTTPRequest(.delete, try path(), query: query), effect: .once)
  }

  package func send(_ message: OutgoingMessage) throws(RemoteError) -> Call<JSONValue> {
    guard message.kind == .flow else { throw lacks(message.kind == .definition ? .createTemplate : .sendTemplate) }
    let request = HTTPRequest(.post, try path("send"), body: .json(message.body))
    return Call("send the message", request, effect: .message) { value throws(RemoteError) in value }
  }
}
