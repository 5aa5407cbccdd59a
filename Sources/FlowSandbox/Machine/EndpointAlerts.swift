import FlowRemote
import JSONText

/// An alert that the platform sends when an endpoint, or what phones make of its answers, gets better or worse.
struct EndpointAlert: Sendable {
  let event: String
  /// How far back is looked, in seconds.
  let window: Int
  /// From the mildest to the worst.
  let thresholds: [Int]
  /// The value that is compared with the thresholds; nil for too few requests.
  let measure: @Sendable ([SandboxExchange]) -> Int?
  /// Whether a smaller figure is the worse one.
  var isBetterWhenHigh = false

  /// Fewer requests are not enough; how many the platform requires is not known.
  static let fewest = 10

  static let all = [
    EndpointAlert(event: "ENDPOINT_ERROR_RATE", window: 1800, thresholds: [5, 10, 50]) {
      rate($0) { !$0.error.isEmpty && !$0.isOfClient }
    },
    EndpointAlert(event: "CLIENT_ERROR_RATE", window: 3600, thresholds: [5, 10, 50]) { rate($0, of: \.isOfClient) },
    EndpointAlert(event: "ENDPOINT_LATENCY", window: 1800, thresholds: [1000, 5000, 7000]) { latency($0, 90) },
    EndpointAlert(
      event: "ENDPOINT_AVAILABILITY",
      window: 600,
      thresholds: [90],
      measure: { rate($0) { !["timeout_error", "no_http_response_error"].contains($0.error) } },
      isBetterWhenHigh: true
    ),
  ]

  /// The share of those exchanges, in percent.
  static func rate(_ exchanges: [SandboxExchange], of isCounted: (SandboxExchange) -> Bool) -> Int? {
    exchanges.count < fewest ? nil : exchanges.count(where: isCounted) * 100 / exchanges.count
  }

  /// The time within which that share of them was answered, in milliseconds.
  static func latency(_ exchanges: [SandboxExchange], _ percent: Int) -> Int? {
    guard exchanges.count >= fewest else { return nil }
    let times = exchanges.map(\.milliseconds).sorted()
    return times[min(times.count - 1, (times.count * percent + 99) / 100 - 1)]
  }

  /// The worst threshold that a figure has crossed; 0 for none.
  func threshold(crossedBy figure: Int) -> Int {
    thresholds.last { isBetterWhenHigh ? figure < $0 : figure >= $0 } ?? 0
  }

  /// What is said beside event, message and flow.
  func details(_ figure: Int, _ exchanges: [SandboxExchange]) -> [JSONValue.Member] {
    switch event {
    case "ENDPOINT_LATENCY":
      let median = Self.latency(exchanges, 50) ?? 0
      return [
        .init("p90_latency", .number("\(figure)")), .init("p50_latency", .number("\(median)")),
        .init("requests_count", .number("\(exchanges.count)")),
      ]
    case "ENDPOINT_AVAILABILITY": return [.init("availability", .number("\(figure)"))]
    default:
      let ofClient = event == "CLIENT_ERROR_RATE"
      let failed = exchanges.filter { !$0.error.isEmpty && $0.isOfClient == ofClient }
      let types = Dictionary(grouping: failed, by: \.error).sorted { $0.key < $1.key }
      let errors = types.map { type, all -> JSONValue in
        [
          "error_type": .string(type), "error_rate": .number("\(all.count * 100 / exchanges.count)"),
          "error_count": .number("\(all.count)"),
        ]
      }
      return [.init("error_rate", .number("\(figure)")), .init("errors", .array(errors))]
    }
  }
}

extension SandboxExchange {
  /// Whether the endpoint answered, and the phone could do nothing with it.
  var isOfClient: Bool { ["invalid-screen-transition", "payload-schema-error"].contains(error) }
}

extension SandboxMachine {
  /// How many exchanges are remembered, over all flows.
  private static let mostExchanges = 1000

  /// Remembers an exchange, and sends an alert if it takes the endpoint over a threshold, or back.
  mutating func record(_ exchange: SandboxExchange) {
    change { state in
      state.exchanges.append(exchange)
      state.exchanges.removeFirst(max(0, state.exchanges.count - Self.mostExchanges))
    }
    raiseAlerts(exchange.flow)
  }

  /// Says of the last exchange of that phone that its answer could not be used.
  mutating func refuse(_ error: String, _ reason: String, of flow: String, _ message: String) {
    let last = state.exchanges.lastIndex { $0.flow == flow && $0.message == message && $0.error.isEmpty }
    guard let last else { return }
    change {
      $0.exchanges[last].error = error
      $0.exchanges[last].reason = reason
    }
    raiseAlerts(flow)
  }

  private mutating func raiseAlerts(_ id: String) {
    guard let flow = state.flows.first(where: { $0.id == id }) else { return }
    for alert in EndpointAlert.all {
      let recent = state.exchanges.filter { $0.flow == id && $0.time > now - alert.window }
      guard let figure = alert.measure(recent) else { continue }
      let key = "\(alert.event) \(id)"
      let (before, after) = (state.alerts[key] ?? 0, alert.threshold(crossedBy: figure))
      guard before != after else { continue }
      change { $0.alerts[key] = after == 0 ? nil : after }
      let isWorse = alert.thresholds.firstIndex(of: after) ?? -1 > alert.thresholds.firstIndex(of: before) ?? -1
      let threshold = isWorse ? after : before
      let words = alert.event.lowercased().replacing("_", by: " ")
      let members: [JSONValue.Member] = [
        .init("message", .string("\(flow.name): \(words) is \(figure), the threshold is \(threshold)")),
        .init("flow_id", .string(id)), .init("threshold", .number("\(threshold)")),
        .init("alert_state", isWorse ? "ACTIVATED" : "DEACTIVATED"),
      ]
      deliver(alert: members + alert.details(figure, recent), alert.event, of: flow)
    }
  }
}
