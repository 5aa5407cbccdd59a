import FlowLanguage
public import FlowModel
import FlowRun
import JSONText

/// An endpoint that answers from what a flow itself says: the first route, or the same screen where somebody only chose
/// something, filled with the flow's examples; the end where nothing leads on.
///
/// Recorded exchanges come first: of those with the same action, screen and payload the next that was not given yet, the
/// last one again after that.
public struct MockEndpoint: Sendable {
  private let rules: AnswerRules
  private var recordings: [Recording.Exchange]

  /// An endpoint for that flow.
  public init(_ flow: Flow, recordings: [Recording.Exchange] = []) {
    rules = AnswerRules(flow)
    self.recordings = recordings
  }

  /// Answers a request; the same requests in the same order get the same answers.
  public mutating func answer(_ request: EndpointRequest) -> EndpointAnswer {
    if request.action == .ping { return .active }
    if request.isErrorNotice { return .acknowledged }
    if let recorded = recorded(request) { return recorded }
    guard let position = target(of: request) else { return end(request) }
    return .screen(rules.flow.screens[position].id ?? "", data: ExampleEndpoint(rules).data(position))
  }

  /// The screen to show; nil for the end.
  private func target(of request: EndpointRequest) -> Int? {
    let origin = request.screen.flatMap { rules.graph.position(of: $0) }
    let endpoint = ExampleEndpoint(rules)
    switch request.action {
    case .open: return origin ?? endpoint.target(of: .open)
    case .back: return origin.flatMap { endpoint.target(of: .back(from: $0, to: nil)) }
    case .exchange, .ping, .other:
      return origin.flatMap { origin in
        let isChoice = isSelection(request, on: rules.flow.screens[origin])
        return endpoint.target(of: isChoice ? .choice(on: origin) : .forward(from: origin))
      }
    }
  }

  /// Whether it was sent because somebody chose something, and not by a tap that leads on.
  private func isSelection(_ request: EndpointRequest, on screen: Screen) -> Bool {
    let sent = request.data ?? []
    let candidates = screen.actions.filter { action in
      guard action.fact == .dataExchange else { return false }
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
