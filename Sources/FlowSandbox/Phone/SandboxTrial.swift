import FlowRemote
package import JSONText

/// Brings one flow to the phone: with the calls that any client would make, one after the other.
package struct SandboxTrial: Sendable {
  /// A call that was refused, in the platform's words.
  package struct Failure: Error, Sendable {
    package let message: String

    package init(message: String) {
      self.message = message
    }
  }

  private let store: SandboxStore

  package init(_ store: SandboxStore) {
    self.store = store
  }

  /// Publishes a flow of that name, the newest text of it; gives its id.
  ///
  /// `endpoint` is the address that it asks, and the public key (PEM) that requests are encrypted for.
  package func publish(
    _ name: String,
    _ text: [UInt8],
    endpoint: (address: String, key: String)?
  ) throws(Failure) -> String {
    let account = SandboxAccess.account(nil)
    let known = try call(
      .get,
      "\(account.id)/flows",
      query: [.init("limit", "5000"), .init("fields", "id,name,status")]
    )
    let same = known["data"]?.elements.first { $0["name"]?.text == name && $0["status"]?.text != "DEPRECATED" }
    let id: String
    if let found = same?["id"]?.text {
      id = found
    } else {
      let created = try call(.post, "\(account.id)/flows", .json(["name": .string(name), "categories": ["OTHER"]]))
      id = created["id"]?.text ?? ""
    }
    if let endpoint {
      try call(
        .post,
        "\(account.phoneNumber)/whatsapp_business_encryption",
        .json(["business_public_key": .string(endpoint.key)])
      )
    }
    let json = HTTPRequest.Part("file", filename: "flow.json", contentType: "application/json", content: text)
    let parts = [
      json, .init("name", content: Array("flow.json".utf8)), .init("asset_type", content: Array("FLOW_JSON".utf8)),
    ]
    try call(.post, "\(id)/assets", .multipart(parts))
    if let endpoint {
      let metadata: JSONValue = [
        "endpoint_uri": .string(endpoint.address), "application_id": .string(SandboxAccess.application),
      ]
      try call(.post, id, .json(metadata))
    }
    try call(.post, "\(id)/publish")
    return id
  }

  /// Sends a message to the phone.
  package func send(_ message: JSONValue) throws(Failure) {
    try call(.post, "\(SandboxAccess.account(nil).phoneNumber)/messages", .json(message))
  }

  @discardableResult private func call(
    _ method: HTTPRequest.Method,
    _ path: String,
    _ body: HTTPRequest.Body = .none,
    query: [HTTPRequest.Field] = []
  ) throws(Failure) -> JSONValue {
    let wire = WireRequest(HTTPRequest(method, "", body: body), base: "")
    let request = SandboxRequest(
      method: method.rawValue,
      target: "/v23.0/\(path)\(Percent.query(query))",
      headers: wire.headers + [.init("Authorization", "Bearer \(SandboxMachine.token)")],
      body: wire.body,
      origin: SandboxTransport.origin
    )
    let answer: HTTPAnswer
    do throws(SandboxStore.Failure) {
      answer = try store.answer(request)
    } catch {
      throw Failure(message: error.message)
    }
    let value = JSONValue(JSONDocument(parsing: answer.body).root)
    guard let error = value["error"] else { return value }
    let words = error["error_data"]?["details"]?.text ?? error["error_user_msg"]?.text ?? error["message"]?.text ?? ""
    throw Failure(message: words)
  }
}
