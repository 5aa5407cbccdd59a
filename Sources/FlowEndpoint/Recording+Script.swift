package import JSONText

extension Recording.Exchange {
  /// The step of a script: what the flow is expected to send, and the answer that stands beside it.
  ///
  /// What the step does not name, or only asks to be there (`~` before a key), is not compared.
  package init(scripted request: JSONNode, answer: JSONNode) {
    let data = request["data"]
    let status = answer["status"]?.integer ?? 200
    let members = answer.members.filter { $0.name != "status" }
      .map { JSONValue.Member($0.name, JSONValue($0.value)) }
    self.init(
      request: EndpointRequest(
        EndpointRequest.Action(name: request["action"]?.string ?? "data_exchange"),
        screen: request["screen"]?.name,
        data: data?.members.map { JSONValue.Member($0.name, JSONValue($0.value)) }
      ),
      status: status,
      answer: members.isEmpty ? Optional<JSONValue>.none : .object(members)
    )
    isScripted = true
    let asksForPresence = data?.members.contains { $0.name.text.hasPrefix("~") } ?? (request["~data"] != nil)
    if asksForPresence { notCompared.insert("data") }
    if request["screen"] == nil { notCompared.insert("screen") }
  }

  /// The answer to a new request: with its flow token, which recordings don't keep.
  func replayed(to request: EndpointRequest) -> EndpointAnswer {
    guard let answer, status == 200 else { return .verbatim(status: status, text: answer) }
    var text = answer.replacing(["data", "extension_message_response", "params", "flow_token"]) { _ in
      .string(request.flowToken ?? "unused")
    }
    if isScripted, text["version"] == nil, let version = request.version, case .object(let members) = text {
      text = .object([.init("version", .string(version))] + members)
    }
    return .verbatim(status: status, text: text)
  }

  /// Whether it is the same request, apart from its token.
  func asks(theSameAs other: EndpointRequest) -> Bool {
    request.action == other.action
      && (notCompared.contains("screen") || request.screen ?? "" == other.screen ?? "")
      && (notCompared.contains("data") || JSONValue.object(request.data ?? []) == .object(other.data ?? []))
  }
}

extension JSONValue {
  /// The same with the value at a path replaced, where there is one.
  fileprivate func replacing(_ path: ArraySlice<String>, with change: (JSONValue) -> JSONValue) -> JSONValue {
    guard let name = path.first else { return change(self) }
    guard case .object(let members) = self else { return self }
    return .object(
      members.map { $0.key == JSONName(name) ? .init($0.key, $0.value.replacing(path.dropFirst(), with: change)) : $0 }
    )
  }
}
