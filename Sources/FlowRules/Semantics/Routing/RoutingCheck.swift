import FlowLanguage
import FlowModel
import JSONText

/// The routing model by itself: what it names, and what shape the ways have.
enum RoutingCheck: FlowCheck {
  static let rules: [Rule] = [
    .screenNotRouted, .emptyRoutingModel, .selfRoute, .backwardRoute, .tooManyRoutes, .routeNotInModel,
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

  private static func reportEmpty(_ model: RoutingModel, _ facts: FlowFacts, _ findings: inout Findings) {
    findings.report(
      .emptyRoutingModel,
      at: model.node,
      "the routing model is empty; name the only screen in it"
        + (facts.flow.screens.first?.id.map { ", with no screen after it: {\(JSONPrinter.quoted($0)): []}" } ?? ""),
      // A screen without an id has nothing to be named by.
      fixes: facts.flow.screens.first?.id == nil
        ? []
        : [
          Fix(
            "add the screen",
            edits: [TextEdit(range: model.node.range, text: RoutingModelWriter(facts).text)]
          )
        ]
    )
  }

  /// Screens that the model does not know.
  private static func checkMentions(_ model: RoutingModel, _ facts: FlowFacts, _ findings: inout Findings) {
    let missing = facts.routing.unroutedScreens.map { facts.flow.screens[$0] }
    guard !missing.isEmpty else { return }
    let list = missing.prefix(5).map { "'\($0.id ?? "")'" }.joined(separator: ", ")
    let more = missing.count > 5 ? " and \(missing.count - 5) more" : ""
    let writer = RoutingModelWriter(facts)
    findings.report(
      .screenNotRouted,
      at: model.node,
      source: facts.hasEndpoint ? nil : .inferred,
      model.routes.isEmpty
        ? "the routing model is empty, and the flow has the screens \(list)\(more)"
        : "the routing model does not name \(list)\(more), neither as a key nor as a destination",
      related: missing.prefix(20).map { Diagnostic.Related("the screen is here", at: $0.node["id"] ?? $0.node) },
      fixes: model.routes.isEmpty
        ? writer.fix(replacing: model.node) : writer.fix(adding: missing.map(\.index), to: model)
    )
  }

  /// Ways that actions take and the model does not have.
  private static func checkActions(_ model: RoutingModel, _ facts: FlowFacts, _ findings: inout Findings) {
    let isBroken = model.routes.contains { $0.node.kind != .array }
    guard !isBroken else { return }
    // What leads from or to a screen that the model does not name depends on that.
    let unrouted = Set(facts.routing.unroutedScreens)
    var order: [Way] = []
    var places: [Way: [JSONNode]] = [:]
    for edge in FlowGraph.navigations(of: facts.flow, facts.graph) where edge.from != edge.to {
      let way = Way(edge)
      guard !facts.graph.leads(from: way.from, to: way.to), !unrouted.contains(way.from), !unrouted.contains(way.to)
      else { continue }
      if places[way] == nil { order.append(way) }
      places[way, default: []].append(edge.node)
    }
    guard !order.isEmpty else { return }
    let writer = RoutingModelWriter(facts)
    for way in order {
      guard let all = places[way], let first = all.first else { continue }
      let isBackward = facts.graph.leads(from: way.to, to: way.from)
      findings.report(
        .routeNotInModel,
        at: first,
        range: first.contentRange,
        // The phone takes a route forward for the Back button too, and people publish flows with such links.
        source: isBackward ? .inferred : facts.routeSource,
        isBackward
          ? "the action leads from \(facts.title(of: way.from)) back to \(facts.title(of: way.to)), and the routing model "
            + "has only the route forward; leave the action out: the Back button works without a route"
          : "the action leads from \(facts.title(of: way.from)) to \(facts.title(of: way.to)), and the routing model "
            + "has no such route",
        related: all.dropFirst().prefix(20).map { Diagnostic.Related("the same route here", at: $0) }
          + [Diagnostic.Related("the routing model is here", at: model.node)],
        fixes: isBackward || order.count > 100 ? [] : writer.fix(adding: way.to, after: way.from, to: model)
      )
    }
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
        findings.report(
          .selfRoute,
          at: edge.node,
          range: edge.node.contentRange,
          source: facts.hasEndpoint ? nil : .inferred,
          "screen \(facts.title(of: edge.from)) leads to itself; remove the route: a server can answer with the same screen without one"
        )
        continue
      }
      // Of two ways the one to the earlier screen leads back.
      guard edge.to < edge.from, facts.graph.leads(from: edge.to, to: edge.from), reported.insert(Way(edge)).inserted
      else { continue }
      let known = places ?? Dictionary(facts.graph.edges.map { (Way($0), $0.node) }) { first, _ in first }
      places = known
      guard let other = known[Way(from: edge.to, to: edge.from)] else { continue }
      findings.report(
        .backwardRoute,
        at: edge.node,
        range: edge.node.contentRange,
        source: facts.hasEndpoint ? nil : .inferred,
        "the route from \(facts.title(of: edge.from)) to \(facts.title(of: edge.to)) leads back; remove it: "
          + "the Back button works without a route",
        related: [Diagnostic.Related("the route forward", at: other)]
      )
    }
  }

  private static func checkCounts(_ facts: FlowFacts, _ findings: inout Findings) {
    for screen in facts.flow.screens {
      let next = facts.graph.next(after: screen.index)
      guard next.count > 10 else { continue }
      let count = Set(next).count
      guard count > 10 else { continue }
      let key = facts.flow.routingModel?.routes.first { $0.from.isText(screen.id ?? "") }?.from
      findings.report(
        .tooManyRoutes,
        at: (facts.graph.isDeclared ? key : nil) ?? screen.node["id"] ?? screen.node,
        "\(count) routes lead on from screen \(facts.title(of: screen.index)), and 10 are allowed"
          + (facts.graph.isDeclared ? "" : "; reduce the 'navigate' actions")
      )
    }
  }
}
