import FlowLanguage
import FlowModel
import JSONText

/// The routing model by itself: the screens that it names, and the shape of its routes.
enum RoutingCheck: FlowCheck {
  static let rules: [Rule] = [
    .screenNotInRoutingModel, .emptyRoutingModel, .selfRoute, .backwardRoute, .tooManyRoutes, .routeNotInModel,
  ]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    guard facts.routing.canBeJudged else { return }
    if let model = facts.flow.routingModel, facts.hasEndpoint || !model.routes.isEmpty {
      if model.routes.isEmpty, facts.flow.screens.count == 1 {
        reportEmpty(model, facts, &findings)
      } else {
        checkMentions(model, facts, &findings)
        checkActions(model, facts, &findings)
      }
    }
    checkDirections(facts, &findings)
    checkCounts(facts, &findings)
  }

  /// Routes to the same screen, and routes there and back.
  private static func checkDirections(_ facts: FlowFacts, _ findings: inout Findings) {
    var reported: Set<ScreenRoute> = []
    // Few flows have a route back, so the index is only built when one is found.
    var places: [ScreenRoute: JSONNode]?
    for edge in facts.graph.edges {
      if edge.from == edge.to {
        // An action that leads to its own screen is reported with the action.
        guard facts.graph.isDeclared else { continue }
        reportSelfRoute(edge, facts, &findings)
        continue
      }
      // Of two opposite routes the one to the earlier screen is the one that leads back.
      guard edge.to < edge.from, facts.graph.leads(from: edge.to, to: edge.from),
        reported.insert(ScreenRoute(edge)).inserted
      else { continue }
      let known = places ?? Dictionary(facts.graph.edges.map { (ScreenRoute($0), $0.node) }) { first, _ in first }
      places = known
      guard let other = known[ScreenRoute(from: edge.to, to: edge.from)] else { continue }
      reportBackward(edge, other, facts, &findings)
    }
  }
}
