public import FlowModel
import JSONText

/// An endpoint that answers from what a flow itself says: the first route, or the same screen where somebody only chose
/// something, filled with the flow's examples.
///
/// Recorded exchanges come first: of those with the same action, screen and payload the next that was not given yet, the
/// last one again after that.
public struct MockEndpoint: Sendable {
  let flow: Flow
  let judge: AnswerJudge
  private var recordings: [Recording.Exchange]

  /// An endpoint for that flow.
  public init(_ flow: Flow, recordings: [Recording.Exchange] = []) {
    self.flow = flow
    self.recordings = recordings
    judge = AnswerJudge(flow)
  }

  /// Answers a request; the same requests in the same order get the same answers.
  public mutating func answer(_ request: EndpointRequest) -> EndpointAnswer {
    if request.action == .ping { return .active }
    if request.isErrorNotice { return .acknowledged }
    if let recorded = recorded(request) { return recorded }
    switch request.action {
    case .open:
      let asked = request.screen.flatMap { $0.isEmpty ? nil : flow.screen($0) }
      return (asked ?? judge.entryScreens.first).map(show) ?? end(request)
    case .back:
      let behind = request.screen.flatMap { graph.position(of: $0) }.flatMap { graph.previous(before: $0).first }
      return behind.map { show(flow.screens[$0]) } ?? end(request)
    case .exchange, .ping, .other:
      return forward(request)
    }
  }

  private var graph: FlowGraph { judge.graph }

  /// The next screen, or the end on a screen that nothing leads on from.
  private func forward(_ request: EndpointRequest) -> EndpointAnswer {
    guard let position = request.screen.flatMap({ graph.position(of: $0) }) else { return end(request) }
    let screen = flow.screens[position]
    if isSelection(request, on: screen) { return show(screen) }
    guard let next = graph.next(after: position).first(where: { $0 != position }) else {
      return screen.isTerminal ? end(request) : show(screen)
    }
    return show(flow.screens[next])
  }

  /// Whether it was sent because somebody chose something, and not by a tap that leads on.
  private func isSelection(_ request: EndpointRequest, on screen: Screen) -> Bool {
    let sent = request.data ?? []
    let candidates = screen.actions.filter { action in
      guard action.name == "data_exchange" else { return false }
      let members = action.payload.map { Array($0.members) } ?? []
      // What was never touched is left out, and texts without bindings arrive as they stand.
      return sent.allSatisfy { member in members.contains { $0.name == member.key } }
        && members.allSatisfy { member in
          guard let text = member.value.string, !text.contains("${"), !text.contains("`") else { return true }
          return sent.contains { $0.key == member.name && $0.value == .string(text) }
        }
    }
    return !candidates.isEmpty && candidates.allSatisfy { $0.property != "on-click-action" }
  }

  private func show(_ screen: Screen) -> EndpointAnswer {
    .screen(
      screen.id ?? "",
      data: (screen.data?.members ?? []).map { .init($0.name, ExampleValue.value($0.declaration)) }
    )
  }

  private func end(_ request: EndpointRequest) -> EndpointAnswer {
    let token = JSONValue.Member("flow_token", .string(request.flowToken ?? "unused"))
    let payload = (request.data ?? []).filter { $0.key != "flow_token" }
    return .success(params: payload + [token])
  }

  private mutating func recorded(_ request: EndpointRequest) -> EndpointAnswer? {
    guard let position = recordings.firstIndex(where: { $0.asks(theSameAs: request) }) else { return nil }
    let exchange = recordings[position]
    if recordings.dropFirst(position + 1).contains(where: { $0.asks(theSameAs: request) }) {
      recordings.remove(at: position)
    }
    return exchange.replayed(to: request)
  }
}
