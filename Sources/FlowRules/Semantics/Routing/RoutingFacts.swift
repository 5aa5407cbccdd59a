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

  init(_ context: FlowContext, _ graph: FlowGraph) {
    let flow = context.flow
    canBeJudged = Self.canBeJudged(context)
    guard canBeJudged else { return }
    unroutedScreens = Self.unroutedScreens(of: flow, graph)
    knowsAllTargets = graph.isDeclared ? knowsRoutes(of: flow) : Self.knowsActions(of: flow)
  }

  private static func canBeJudged(_ context: FlowContext) -> Bool {
    let flow = context.flow
    guard flow.node[.screens]?.kind == .array, !flow.screens.isEmpty, !context.hasFault(in: flow.node) else {
      return false
    }
    if flow.hasEndpoint { return flow.routingModel != nil }
    // Without 'data_api_version' a flow that asks a server is broken as it is.
    return !flow.screens.contains { $0.actions.contains { $0.fact == .dataExchange } }
  }

  private static func unroutedScreens(of flow: Flow, _ graph: FlowGraph) -> [Int] {
    guard graph.isDeclared, let model = flow.routingModel else { return [] }
    var isNamed = Array(repeating: false, count: graph.screenCount)
    for route in model.routes {
      for node in [route.from] + route.destinations {
        if let position = flow.position(ofScreenNamedBy: node) { isNamed[position] = true }
      }
    }
    // A second screen of the same id is a fault of its own.
    return flow.screens.indices.filter { index in
      !isNamed[index] && flow.screens[index].id.map { flow.position(ofScreen: $0) == index } ?? false
    }
  }

  private func knowsRoutes(of flow: Flow) -> Bool {
    unroutedScreens.isEmpty
      && flow.routingModel?.routes.allSatisfy { route in
        route.node.kind == .array && ([route.from] + route.destinations).allSatisfy { Self.isScreen($0, of: flow) }
      } ?? true
  }

  private static func knowsActions(of flow: Flow) -> Bool {
    flow.screens.allSatisfy { screen in
      screen.actions.allSatisfy { action in
        guard action.fact == .navigate else { return action.name != nil }
        return action.next.map { isScreen($0, of: flow) } ?? false
      }
    }
  }

  private static func isScreen(_ node: JSONNode, of flow: Flow) -> Bool {
    flow.position(ofScreenNamedBy: node) != nil
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
