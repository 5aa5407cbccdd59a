import JSONText

extension GraphSpeaker {
  package func create(_ flow: NewFlow) throws(RemoteError) -> Call<CreatedFlow> {
    var members: [JSONValue.Member] = [
      .init("name", .string(flow.name ?? "")), .init("categories", .array(flow.categories.map(JSONValue.string))),
    ]
    if let json = flow.json { members.append(.init("flow_json", .string(String(decoding: json, as: UTF8.self)))) }
    if flow.publish { members.append(.init("publish", true)) }
    if let cloneID = flow.cloneID { members.append(.init("clone_flow_id", .string(cloneID))) }
    if let endpointURI = flow.endpointURI { members.append(.init("endpoint_uri", .string(endpointURI))) }
    let request = HTTPRequest(.post, path(try ownAccount(), "flows"), body: .json(.object(members)))
    return Call("create \(flow.title)", request, effect: .once) { value throws(RemoteError) in
      guard let id = value["id"]?.text else { throw RemoteError(.unclear, "the answer has no 'id'") }
      return CreatedFlow(id: id, validationErrors: PlatformFault.list(in: value))
    }
  }

  package func update(_ id: String, _ changes: FlowChanges) throws(RemoteError) -> Call<Void> {
    if changes.applicationID != nil { try require(.connectApplication) }
    var members: [JSONValue.Member] = []
    if let name = changes.name { members.append(.init("name", .string(name))) }
    if let categories = changes.categories {
      members.append(.init("categories", .array(categories.map(JSONValue.string))))
    }
    if let uri = changes.endpointURI { members.append(.init("endpoint_uri", .string(uri))) }
    if let application = changes.applicationID { members.append(.init("application_id", .string(application))) }
    return Call(
      "update flow \(id)",
      request(.post, id, body: .json(.object(members))),
      effect: .repeatable
    )
  }

  package func upload(_ id: String, json: [UInt8]) throws(RemoteError) -> Call<[PlatformFault]?> {
    let parts = [
      HTTPRequest.Part("file", filename: "flow.json", contentType: "application/json", content: json),
      HTTPRequest.Part("name", content: Array("flow.json".utf8)),
      HTTPRequest.Part("asset_type", content: Array("FLOW_JSON".utf8)),
    ]
    let request = request(.post, id, "assets", body: .multipart(parts))
    return Call("upload the JSON of flow \(id)", request, effect: .once) { value throws(RemoteError) in
      let faults = PlatformFault.list(in: value) ?? []
      // An invalid JSON is kept as a draft and reported, whatever `success` says; without a report it was not kept.
      if faults.isEmpty { try value.requireSuccess() }
      return faults
    }
  }

  package func publish(_ id: String) throws(RemoteError) -> Call<Void> {
    Call("publish flow \(id)", request(.post, id, "publish"), effect: .once)
  }

  package func deprecate(_ id: String) throws(RemoteError) -> Call<Void> {
    Call("deprecate flow \(id)", request(.post, id, "deprecate"), effect: .once)
  }

  package func delete(_ id: String) throws(RemoteError) -> Call<Void> {
    Call("delete flow \(id)", request(.delete, id), effect: .once)
  }

  package func migrate(from account: String, names: [String]) throws(RemoteError) -> Call<Migration> {
    try require(.migrate)
    var fields = [HTTPRequest.Field("source_waba_id", account)]
    if !names.isEmpty {
      let list = JSONPrinter().print(.array(names.map(JSONValue.string)))
      fields.append(HTTPRequest.Field("source_flow_names", list))
    }
    let request = HTTPRequest(.post, path(try ownAccount(), "migrate_flows"), body: .form(fields))
    return Call("copy flows from account \(account)", request, effect: .once) { value throws(RemoteError) in
      Migration(
        copies: value["migrated_flows"]?.elements.map(Migration.Copy.init(graph:)) ?? [],
        failures: value["failed_flows"]?.elements.map(Migration.Failure.init(graph:)) ?? []
      )
    }
  }

  package func setKey(_ pem: String) throws(RemoteError) -> Call<Void> {
    try require(.setKey)
    let body = HTTPRequest.Body.form([HTTPRequest.Field("business_public_key", pem)])
    let request = HTTPRequest(.post, path(try ownPhoneNumber(), "whatsapp_business_encryption"), body: body)
    return Call("set the public key", request, effect: .repeatable)
  }
}

extension Migration.Copy {
  fileprivate init(graph value: JSONValue) {
    self.init(
      name: value["source_name"]?.text ?? "",
      sourceID: value["source_id"]?.text ?? "",
      id: value["migrated_id"]?.text ?? ""
    )
  }
}

extension Migration.Failure {
  fileprivate init(graph value: JSONValue) {
    self.init(
      name: value["source_name"]?.text ?? "",
      code: value["error_code"]?.text ?? "",
      message: value["error_message"]?.text ?? ""
    )
  }
}
