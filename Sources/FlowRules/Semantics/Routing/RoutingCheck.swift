import FlowLanguage
import FlowModel
import JSONText

/// The routing model by itself: what it names, and what shape the ways have.
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

  /// Ways to the same screen, and ways there and back.
  private static func checkDirections(_ facts: FlowFacts, _ findings: inout Findings) {
    var reported: Set<Way> = []
    // Few flows have a way back, so nothing is made ready for them.
    var places: [Way: JSONNode]?
    for edge in facts.graph.edges {
      if edge.from == edge.to {
        // An action that leads to its own screen is reported with the action.
        guard facts.graph.isDeclared else { continue }
        reportSelfRoute(edge, facts, &findings)
        continue
      }
      // Of two ways the one to the earlier screen leads back.
      guard edge.to < edge.from, facts.graph.leads(from: edge.to, to: edge.from), reported.insert(Way(edge)).inserted
      else { continue }
      let known = places ?? Dictionary(facts.graph.edges.map { (Way($0), $0.node) }) { first, _ in first }
      places = known
      guard let other = known[Way(from: edge.to, to: edge.from)] else { continue }
      reportBackward(edge, other, facts, &findings)
    }
  }
}
