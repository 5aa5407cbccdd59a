import FlowRemote
import JSONText

// What is not the Graph API: the texts behind links, and what only the platform can cause.

extension SandboxMachine {
  mutating func answerOwn(_ read: ReadRequest) throws(GraphFailure) -> HTTPAnswer {
    let request = read.request
    let segments = Array(request.segments.dropFirst())
    try Doorkeeper.requireOwnHeader(request)
    switch (request.method, segments.count, segments.first) {
    case ("GET", 3, "assets"): return try asset(flow: segments[1], file: segments[2])
    case ("GET", 2, "preview"): return try previewPage(request)
    case ("GET", 1, "chat"): return chatPage()
    case ("GET", 3, "chat"): return try phonePage(request)
    case ("POST", 4, "chat") where segments[3] == "answer", ("POST", 3, "preview") where segments[2] == "answer":
      return json(try answer(request, try read.parameters.get()), version: nil)
    case ("GET", 2, "media"): return try encryptedMedia(segments[1])
    case ("GET", 3, "media") where segments[2] == "content":
      try authorize(request, try read.parameters.get())
      return try openedMedia(segments[1])
    case ("GET", 1, "messages"): return json(listMessages(request), version: nil)
    case ("POST", 3, "messages") where segments[2] == "read": return json(try self.read(segments[1]), version: nil)
    case ("GET", 1, "deliveries"): return json(listDeliveries(), version: nil)
    case ("GET", 1, "exchanges"): return json(listExchanges(), version: nil)
    case ("GET", 0, _): return json(summary, version: nil)
    case ("POST", 0, _): return json(try configure(try read.parameters.get()), version: nil)
    case ("POST", 2, "flows"): return json(try force(segments[1], try read.parameters.get()), version: nil)
    default: throw .noObject(segments.joined(separator: "/"), method: request.method)
    }
  }

  private func asset(flow id: String, file: String) throws(GraphFailure) -> HTTPAnswer {
    let texts = state.flows.first { $0.id == id }.map { $0.published + ($0.draft.map { [$0] } ?? []) } ?? []
    guard let text = texts.first(where: { $0.file == file }), let bytes = bytes(of: text) else {
      throw .noObject(file, method: "get")
    }
    return HTTPAnswer(status: 200, headers: [.init("Content-Type", "application/json")], body: bytes)
  }

  private var summary: JSONValue {
    [
      "publishedEdit": .string(state.publishedEdit.rawValue),
      "flows": .number("\(state.flows.count)"),
      "messages": .array(state.messages.map(\.json)),
    ]
  }

  private mutating func configure(_ parameters: Parameters) throws(GraphFailure) -> JSONValue {
    let choices = SandboxState.PublishedEdit.allCases
    guard let choice = parameters.text("publishedEdit").flatMap(SandboxState.PublishedEdit.init) else {
      throw .parameter("publishedEdit must be one of: \(choices.map(\.rawValue).joined(separator: ", "))")
    }
    change { $0.publishedEdit = choice }
    return ["success": true]
  }

  /// Sets a state that health monitoring causes; only what was published has health.
  private mutating func force(_ id: String, _ parameters: Parameters) throws(GraphFailure) -> JSONValue {
    guard let index = state.flows.firstIndex(where: { $0.id == id }) else { throw .noObject(id, method: "post") }
    let monitored = ["PUBLISHED", "THROTTLED", "BLOCKED"]
    guard let status = parameters.text("status"), monitored.contains(status) else {
      throw .parameter("status must be one of: \(monitored.joined(separator: ", "))")
    }
    guard monitored.contains(state.flows[index].status) else {
      throw .parameter("A flow in state \(state.flows[index].status) is not monitored: publish it first.")
    }
    change { $0.flows[index].status = status }
    return ["success": true]
  }
}
