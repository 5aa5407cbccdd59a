import FlowLanguage
import FlowModel
import JSONText

/// The routing model by itself: what it names, and what shape the ways have.
enum RoutingCheck: SemanticCheck {
  static let rules: [Rule] = [
    .screenNotRouted, .emptyRoutingModel, .selfRoute, .backwardRoute, .tooManyRoutes, .routeNotInModel,
  ]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    guard facts.canJudgeRoutes else { return }
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
      "the routing model names no screen; the only screen is written with an empty list of ways",
      fixes: [
        Fix(
          "name the screen",
          edits: [TextEdit(range: model.node.range, text: RoutingModelWriter(facts).text)]
        )
      ]
    )
  }

  /// Screens that the model does not know.
  private static func checkMentions(_ model: RoutingModel, _ facts: FlowFacts, _ findings: inout Findings) {
    let missing = facts.unroutedScreens.map { facts.flow.screens[$0] }
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
    let declared = Set(facts.graph.edges.map { [$0.from, $0.to] })
    let isBroken = model.routes.contains { $0.node.kind != .array }
    guard !isBroken else { return }
    // What leads from or to a screen that the model does not name depends on that.
    let unrouted = Set(facts.unroutedScreens)
    var order: [[Int]] = []
    var places: [[Int]: [JSONNode]] = [:]
    for edge in FlowGraph.ofActions(facts.flow).edges where edge.from != edge.to {
      let way = [edge.from, edge.to]
      guard !declared.contains(way), !unrouted.contains(way[0]), !unrouted.contains(way[1]) else { continue }
      if places[way] == nil { order.append(way) }
      places[way, default: []].append(edge.node)
    }
    let writer = RoutingModelWriter(facts)
    for way in order {
      guard let all = places[way], let first = all.first else { continue }
      let isBackward = declared.contains([way[1], way[0]])
      findings.report(
        .routeNotInModel,
        at: first,
        range: first.contentRange,
        source: facts.routeSource,
        "the action leads from \(facts.title(of: way[0])) to \(facts.title(of: way[1])), and the routing model "
          + (isBackward ? "has only the way back; people return by themselves" : "has no such way"),
        related: all.dropFirst().prefix(20).map { Diagnostic.Related("the same way here", at: $0) }
          + [Diagnostic.Related("the routing model is here", at: model.node)],
        fixes: isBackward || order.count > 100 ? [] : writer.fix(adding: way[1], after: way[0], to: model)
      )
    }
  }

  /// Ways to the same screen, and ways there and back.
  private static func checkDirections(_ facts: FlowFacts, _ findings: inout Findings) {
    var first: [[Int]: JSONNode] = [:]
    for edge in facts.graph.edges where first[[edge.from, edge.to]] == nil { first[[edge.from, edge.to]] = edge.node }
    var reported: Set<[Int]> = []
    for edge in facts.graph.edges {
      if edge.from == edge.to {
        // An action that leads to its own screen is reported with the action.
        guard facts.graph.isDeclared else { continue }
        findings.report(
          .selfRoute,
          at: edge.node,
          range: edge.node.contentRange,
          source: facts.hasEndpoint ? nil : .inferred,
          "screen \(facts.title(of: edge.from)) leads to itself"
        )
        continue
      }
      // Of two ways the one to the earlier screen leads back.
      guard edge.to < edge.from, let other = first[[edge.to, edge.from]],
        reported.insert([edge.from, edge.to]).inserted
      else { continue }
      findings.report(
        .backwardRoute,
        at: edge.node,
        range: edge.node.contentRange,
        source: facts.hasEndpoint ? nil : .inferred,
        "the way from \(facts.title(of: edge.from)) to \(facts.title(of: edge.to)) leads back where one came from; "
          + "people return by themselves",
        related: [Diagnostic.Related("the way there", at: other)]
      )
    }
  }

  private static func checkCounts(_ facts: FlowFacts, _ findings: inout Findings) {
    for screen in facts.flow.screens {
      let count = Set(facts.graph.next(after: screen.index)).count
      guard count > 10 else { continue }
      let key = facts.flow.routingModel?.routes.first { $0.from.isText(screen.id ?? "") }?.from
      findings.report(
        .tooManyRoutes,
        at: (facts.graph.isDeclared ? key : nil) ?? screen.node["id"] ?? screen.node,
        "\(count) ways lead on from screen \(facts.title(of: screen.index)), and 10 are allowed"
          + (facts.graph.isDeclared ? "" : "; reduce the 'navigate' actions")
      )
    }
  }
}

extension FlowFacts {
  /// Whether the ways between the screens can be told: no broken JSON, and an endpoint where one is used.
  var canJudgeRoutes: Bool {
    guard flow.node["screens"]?.kind == .array, !flow.screens.isEmpty, isWhole(flow.node) else { return false }
    if hasEndpoint { return flow.routingModel != nil }
    // Without 'data_api_version' a flow that asks a server is broken as it is.
    return !flow.screens.contains { $0.actions.contains { $0.name == "data_exchange" } }
  }

  /// The screens that the routing model names neither as a key nor as a destination; none without a model.
  var unroutedScreens: [Int] {
    guard graph.isDeclared, let model = flow.routingModel else { return [] }
    var named: Set<Int> = []
    for route in model.routes {
      for node in [route.from] + route.destinations {
        if let position = node.string.flatMap({ graph.position(of: $0) }) { named.insert(position) }
      }
    }
    // A second screen of the same id is a fault of its own.
    return flow.screens.filter { screen in
      screen.id.map { graph.position(of: $0) == screen.index } ?? false && !named.contains(screen.index)
    }.map(\.index)
  }

  /// The client does not compare ways and entry screens in 6.3 to 7.2; without an endpoint nothing is documented.
  var routeSource: FactSource? {
    if !hasEndpoint { return .inferred }
    return version >= .v6_3 && version < .v7_3 ? .observed : nil
  }

  /// Whether every way leads to a screen that exists and is known now, so that what is missing is really missing.
  var knowsAllTargets: Bool {
    if graph.isDeclared {
      guard unroutedScreens.isEmpty else { return false }
      return flow.routingModel?.routes.allSatisfy { route in
        route.node.kind == .array
          && ([route.from] + route.destinations).allSatisfy { $0.string.map { graph.position(of: $0) != nil } ?? false }
      } ?? true
    }
    return flow.screens.allSatisfy { screen in
      screen.actions.allSatisfy { action in
        guard action.name == "navigate" else { return action.name != nil }
        return action.next?.string.map { graph.position(of: $0) != nil } ?? false
      }
    }
  }
}
