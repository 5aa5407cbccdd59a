import FlowMessages
package import JSONText

/// A provider with the paths and bodies of the Graph API.
package protocol GraphSpeaker: Provider {
  var account: String? { get }
  var phoneNumber: String? { get }
  /// `v23.0`.
  var version: String { get }
  /// What the query of each call about one flow has besides.
  var flowQuery: [HTTPRequest.Field] { get }
}

/// All fields that a flow is known to have, health and preview excepted: those cost the platform work.
private let graphFields =
  "id,name,status,categories,validation_errors,json_version,data_api_version,endpoint_uri,updated_at,application"

extension GraphSpeaker {
  package var flowQuery: [HTTPRequest.Field] { [] }
  package var subject: String? { account.map { "account \($0)" } }

  func path(_ segments: String...) -> String { path(segments) }

  private func path(_ segments: [String]) -> String {
    "/" + ([version] + segments).map(Percent.encode).joined(separator: "/")
  }

  /// A request about one flow, or about what belongs to it.
  func request(
    _ method: HTTPRequest.Method,
    _ id: String,
    _ edge: String...,
    query: [HTTPRequest.Field] = [],
    body: HTTPRequest.Body = .none
  ) -> HTTPRequest {
    HTTPRequest(method, path([id] + edge), query: query + flowQuery, body: body)
  }

  func ownAccount() throws(RemoteError) -> String {
    guard let account else { throw RemoteError(.usage, "the environment names no 'account'; nothing was sent") }
    return account
  }

  func ownPhoneNumber() throws(RemoteError) -> String {
    guard let phoneNumber else { throw RemoteError(.usage, "the environment names no 'phoneNumber'; nothing was sent") }
    return phoneNumber
  }

  package func failure(_ answer: HTTPAnswer, _ body: JSONValue?) -> PlatformError? {
    guard let error = body?["error"], case .object = error else { return nil }
    var result = PlatformError(status: answer.status, message: error["message"]?.text ?? "")
    result.code = error["code"]?.integer
    result.subcode = error["error_subcode"]?.integer
    result.title = error["error_user_title"]?.text
    result.userMessage = error["error_user_msg"]?.text
    result.details = error["error_data"]?["details"]?.text ?? error["error_data"]?.text
    result.trace = error["fbtrace_id"]?.text
    result.isTransient = error["is_transient"]?.flag ?? false
    return result
  }
}

// MARK: Reading

extension GraphSpeaker {
  package func listFlows(at next: FlowPage.Next?) throws(RemoteError) -> Call<FlowPage> {
    var query = [HTTPRequest.Field("fields", graphFields), HTTPRequest.Field("limit", "100")]
    if let cursor = next?.cursor { query.append(HTTPRequest.Field("after", cursor)) }
    let request = HTTPRequest(.get, path(try ownAccount(), "flows"), query: query)
    return Call("list the flows", request, effect: .read) { value throws(RemoteError) in
      FlowPage(flows: try FlowPage.items(value, in: ["data"], what: "flows"), next: NextPage(graph: value))
    }
  }

  package func flow(_ id: String) throws(RemoteError) -> Call<RemoteFlow> {
    let request = request(.get, id, query: [HTTPRequest.Field("fields", graphFields)])
    return Call("read flow \(id)", request, effect: .read) { value throws(RemoteError) in
      guard let flow = RemoteFlow(value) else { throw RemoteError(.unreachable, "the answer has no 'id'") }
      return flow
    }
  }

  package func health(_ id: String) throws(RemoteError) -> Call<RemoteFlow> {
    let health = phoneNumber.map { "health_status.phone_number(\($0))" } ?? "health_status"
    let request = request(.get, id, query: [HTTPRequest.Field("fields", "\(graphFields),\(health)")])
    return Call("read the health of flow \(id)", request, effect: .read) { value throws(RemoteError) in
      guard let flow = RemoteFlow(value) else { throw RemoteError(.unreachable, "the answer has no 'id'") }
      return flow
    }
  }

  package func preview(_ id: String, invalidate: Bool) throws(RemoteError) -> Call<JSONValue> {
    let query = [HTTPRequest.Field("fields", "preview.invalidate(\(invalidate))")]
    return Call("get a preview of flow \(id)", request(.get, id, query: query), effect: .read) {
      value throws(RemoteError) in
      guard let preview = value["preview"], preview != .null else {
        throw RemoteError(.refused, "the flow has no preview", advice: "upload a Flow JSON first")
      }
      return preview
    }
  }

  package func asset(_ id: String) throws(RemoteError) -> Call<FlowAsset> {
    Call("find the JSON of flow \(id)", request(.get, id, "assets"), effect: .read) {
      value throws(RemoteError) in
      guard case .array(let assets)? = value["data"] else {
        throw RemoteError(.unreachable, "the answer has no list 'data'")
      }
      let asset = assets.first { $0["asset_type"]?.text == "FLOW_JSON" }
      return asset?["download_url"]?.text.map(FlowAsset.address) ?? .none
    }
  }

  package func key() throws(RemoteError) -> Call<EncryptionKey?> {
    try require(.readKey)
    let request = HTTPRequest(.get, path(try ownPhoneNumber(), "whatsapp_business_encryption"))
    return Call("read the public key", request, effect: .read) { value throws(RemoteError) in
      try EncryptionKey(graph: value)
    }
  }
}

extension EncryptionKey {
  /// Newer servers wrap the key in `data`, older ones do not; nil where there is none.
  init?(graph value: JSONValue) throws(RemoteError) {
    if case .array(let list)? = value["data"], list.isEmpty { return nil }
    let key = value["data"]?.elements.first ?? value
    guard let member = key["business_public_key"] else {
      if key.members.isEmpty { return nil }
      throw RemoteError(.unreachable, "the answer has no 'business_public_key'")
    }
    guard let pem = member.text, pem.contains("BEGIN") else { return nil }
    self.init(pem: pem, signatureStatus: key["business_public_key_signature_status"]?.text)
  }
}
