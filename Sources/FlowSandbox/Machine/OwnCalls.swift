import FlowRemote
import JSONText

// What is not the Graph API: the texts behind links, and what only the platform can cause.

extension SandboxMachine {
  mutating func answerOwn(_ read: ReadRequest) throws(GraphFailure) -> HTTPAnswer {
    let request = read.request
    let segments = Array(request.segments.dropFirst())
    // A form on any page in a browser could send the rest of such a call.
    guard request.method == "GET" || request.header(Doorkeeper.ownHeader.lowercased()) == "1" else {
      var failure = GraphFailure(
        10,
        "(#10) What only the platform causes is set with the header \(Doorkeeper.ownHeader): 1"
      )
      failure.status = 403
      throw failure
    }
    switch (request.method, segments.count, segments.first) {
    case ("GET", 3, "assets"): return try asset(flow: segments[1], file: segments[2])
    case ("GET", 2, "preview"): return try preview(segments[1], request)
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

  private func preview(_ id: String, _ request: SandboxRequest) throws(GraphFailure) -> HTTPAnswer {
    let token = request.query.first { $0.name == "token" }?.value
    guard let flow = state.flows.first(where: { $0.id == id }), flow.previewToken == token, flow.previewExpires > now
    else { throw .noObject(id, method: "get") }
    let text = "The sandbox draws no flows. Flow \(flow.id) is called \(flow.name), and its status is \(flow.status).\n"
    return HTTPAnswer(
      status: 200,
      headers: [.init("Content-Type", "text/plain; charset=UTF-8")],
      body: Array(text.utf8)
    )
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
