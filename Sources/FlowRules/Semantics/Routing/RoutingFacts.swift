import FlowLanguage
import FlowModel
import JSONText

/// What is known about the routes between the screens, worked out once for all checks that need it.
struct RoutingFacts: Sendable {
  /// Whether the routes can be judged: the JSON has no fault, and a flow that asks an endpoint declares it.
  private(set) var canBeJudged = false
  /// The screens that the routing model names neither as a key nor as a destination; none without a model.
  private(set) var unroutedScreens: [Int] = []
  /// Whether every route leads to a screen that exists and is named now, so that a missing route is really missing.
  private(set) var knowsAllTargets = false

  init() {}

  init(_ facts: FlowFacts) {
    canBeJudged = Self.canBeJudged(facts)
    guard canBeJudged else { return }
    unroutedScreens = Self.unroutedScreens(facts)
    knowsAllTargets = facts.graph.isDeclared ? knowsRoutes(facts) : Self.knowsActions(facts)
  }

  private static func canBeJudged(_ facts: FlowFacts) -> Bool {
    let flow = facts.flow
    guard flow.node[.screens]?.kind == .array, !flow.screens.isEmpty, !facts.hasFault(in: flow.node) else {
      return false
    }
    if facts.hasEndpoint { return flow.routingModel != nil }
    // Without 'data_api_version' a flow that asks a server is broken as it is.
    return !flow.screens.contains { $0.actions.contains { $0.fact == .dataExchange } }
  }

  private static func unroutedScreens(_ facts: FlowFacts) -> [Int] {
    guard facts.graph.isDeclared, let model = facts.flow.routingModel else { return [] }
    var isNamed = Array(repeating: false, count: facts.graph.screenCount)
    for route in model.routes {
      for node in [route.from] + route.destinations {
        if let position = facts.flow.position(ofScreenNamedBy: node) { isNamed[position] = true }
      }
    }
    // A second screen of the same id is a fault of its own.
    return facts.flow.screens.indices.filter { index in
      !isNamed[index] && facts.flow.screens[index].id.map { facts.graph.position(of: $0) == index } ?? false
    }
  }

  private func knowsRoutes(_ facts: FlowFacts) -> Bool {
    unroutedScreens.isEmpty
      && facts.flow.routingModel?.routes.allSatisfy { route in
        route.node.kind == .array && ([route.from] + route.destinations).allSatisfy { Self.isScreen($0, facts) }
      } ?? true
  }

  private static func knowsActions(_ facts: FlowFacts) -> Bool {
    facts.flow.screens.allSatisfy { screen in
      screen.actions.allSatisfy { action in
        guard action.fact == .navigate else { return action.name != nil }
        return action.next.map { isScreen($0, facts) } ?? false
      }
    }
  }

  private static func isScreen(_ node: JSONNode, _ facts: FlowFacts) -> Bool {
    facts.flow.position(ofScreenNamedBy: node) != nil
  }
}

extension FlowFacts {
  /// Where the client does not compare routes and entry screens; without an endpoint nothing is documented.
  var routeSource: FactSource? {
    if !hasEndpoint { return .inferred }
    return Language.uncheckedRoutes.contains(version) ? .observed : nil
  }
}

/// A route from one screen to another, in the model or by an action.
struct ScreenRoute: Hashable {
  let from: Int
  let to: Int

  init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }

  init(_ edge: FlowGraph.Edge) { self.init(from: edge.from, to: edge.to) }
}
