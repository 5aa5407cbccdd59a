package import FlowProject
package import JSONText

/// 1msg.io: the token in the query, camel case, pages by offset.
package struct OneMsgProvider: Provider {
  package static let entry = Environment.Provider.oneMsg
  package static let credential = CredentialUse.token(Authorization.queryToken)
  package static let abilities: Set<Ability> = [
    .list, .read, .preview, .create, .update, .upload, .publish, .deprecate, .delete, .readKey, .setKey, .send,
    .sendTemplate, .createTemplate, .listTemplates,
  ]
  private static let pageSize = 100

  let instance: String?

  package init(instance: String?) {
    self.instance = instance
  }

  package init(_ environment: Environment) { self.init(instance: environment.instance) }

  package var subject: String? { instance.map { "instance \($0)" } }

  func path(_ segments: String...) throws(RemoteError) -> String {
    guard let instance else { throw RemoteError(.usage, "the environment names no 'instance'; nothing was sent") }
    return "/" + ([instance] + segments).map(Percent.encode).joined(separator: "/")
  }

  package func failure(_ answer: HTTPAnswer, _ body: JSONValue?) -> PlatformError? {
    guard let body else { return nil }
    if body["sent"]?.flag == false {
      var error = PlatformError(status: answer.status, message: body["message"]?.text ?? "the message was not sent")
      error.details = body["description"]?.text
      return error
    }
    let error = body["error"]
    let text = error?.text ?? error?["message"]?.text ?? error?["error"]?["message"]?.text ?? error?["error"]?.text
    if let text { return PlatformError(status: answer.status, message: text) }
    guard body["success"]?.flag == false else { return nil }
    let faults = PlatformFault.list(in: body)?.map(\.message).joined(separator: "; ") ?? ""
    let message = body["message"]?.text ?? (faults.isEmpty ? "'success' is false" : faults)
    return PlatformError(status: answer.status, message: message)
  }

  package func listFlows(at next: FlowPage.Next?) throws(RemoteError) -> Call<FlowPage> {
    var offset = 0
    if case .number(let number)? = next { offset = number }
    let query = [
      HTTPRequest.Field("limit", "\(Self.pageSize)"), HTTPRequest.Field("offset", "\(offset)"),
      HTTPRequest.Field("sort", "id"),
    ]
    let start = offset
    return Call("list the flows", HTTPRequest(.get, try path("flows"), query: query), effect: .read) {
      value throws(RemoteError) in
      let flows = try FlowPage.items(value, in: ["items"], what: "flows")
      let (end, isOver) = start.addingReportingOverflow(flows.count)
      let isLast = flows.isEmpty || isOver || end >= value["total"]?.integer ?? 0
      return FlowPage(flows: flows, next: isLast ? nil : .number(end))
    }
  }

  package func flow(_ id: String) throws(RemoteError) -> Call<RemoteFlow> {
    Call("read flow \(id)", HTTPRequest(.get, try path("flows", id)), effect: .read) { value throws(RemoteError) in
      guard let flow = RemoteFlow(value) else { throw RemoteError(.unreachable, "the answer has no 'id'") }
      return flow
    }
  }

  package func preview(_ id: String, invalidate: Bool) throws(RemoteError) -> Call<JSONValue> {
    guard !invalidate else { throw lacks(.renewPreview) }
    return Call("get a preview of flow \(id)", HTTPRequest(.get, try path("flows", id, "preview")), effect: .read) {
      value throws(RemoteError) in value["preview"] ?? value
    }
  }

  package func key() throws(RemoteError) -> Call<EncryptionKey?> {
    let request = HTTPRequest(.get, try path("whatsapp_business_encryption"))
    return Call("read the public key", request, effect: .read) { value throws(RemoteError) in
      try EncryptionKey(graph: value)
    }
  }
}

extension OneMsgProvider {
  package func create(_ flow: NewFlow) throws(RemoteError) -> Call<CreatedFlow> {
    guard flow.cloneID == nil else { throw lacks(.clone) }
    var members: [JSONValue.Member] = [
      .init("name", .string(flow.name ?? "")), .init("categories", .array(flow.categories.map(JSONValue.string))),
    ]
    if let endpointURI = flow.endpointURI { members.append(.init("endpointUri", .string(endpointURI))) }
    if let json = flow.json { members.append(.init("flowJson", JSONValue(JSONDocument(parsing: json).root))) }
    members.append(.init("publish", .bool(flow.publish)))
    let request = HTTPRequest(.post, try path("flows"), body: .json(.object(members)))
    return Call("create \(flow.title)", request, effect: .once) { value throws(RemoteError) in
      guard let id = value["id"]?.text else { throw RemoteError(.unclear, "the answer has no 'id'") }
      return CreatedFlow(id: id, validationErrors: PlatformFault.list(in: value))
    }
  }

  package func update(_ id: String, _ changes: FlowChanges) throws(RemoteError) -> Call<Void> {
    guard changes.applicationID == nil else { throw lacks(.connectApplication) }
    var members: [JSONValue.Member] = []
    if let name = changes.name { members.append(.init("name", .string(name))) }
    if let categories = changes.categories {
      members.append(.init("categories", .array(categories.map(JSONValue.string))))
    }
    if let uri = changes.endpointURI { members.append(.init("endpointUri", .string(uri))) }
    let request = HTTPRequest(.patch, try path("flows", id, "metadata"), body: .json(.object(members)))
    return Call("update flow \(id)", request, effect: .repeatable)
  }

  package func upload(_ id: String, json: [UInt8]) throws(RemoteError) -> Call<[PlatformFault]?> {
    // An object, not a text: the values are the file's, number spelling included.
    let body: JSONValue = ["flowJson": JSONValue(JSONDocument(parsing: json).root)]
    let request = HTTPRequest(.patch, try path("flows", id, "assets"), body: .json(body))
    return Call("upload the JSON of flow \(id)", request, effect: .once) { value throws(RemoteError) in
      PlatformFault.list(in: value) ?? []
    }
  }

  package func publish(_ id: String) throws(RemoteError) -> Call<Void> {
    Call("publish flow \(id)", HTTPRequest(.post, try path("flows", id, "publish")), effect: .once)
  }

  package func deprecate(_ id: String) throws(RemoteError) -> Call<Void> {
    Call("deprecate flow \(id)", HTTPRequest(.post, try path("flows", id, "deprecate")), effect: .once)
  }

  package func delete(_ id: String) throws(RemoteError) -> Call<Void> {
    Call("delete flow \(id)", HTTPRequest(.delete, try path("flows", id)), effect: .once)
  }

  package func setKey(_ pem: String) throws(RemoteError) -> Call<Void> {
    let body = HTTPRequest.Body.json(["business_public_key": .string(pem)])
    let request = HTTPRequest(.post, try path("whatsapp_business_encryption"), body: body)
    return Call("set the public key", request, effect: .repeatable)
  }
}
