import FlowLanguage
import FlowModel
import JSONText

/// Where a flow opens, whether its screens hang together, and whether it can be finished.
enum ReachabilityCheck: FlowCheck {
  static let rules: [Rule] = [
    .noEntryScreen, .disconnectedScreen, .noWayToEnd, .deadEnd, .conditionalNavigation,
  ]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    guard facts.routing.canBeJudged else { return }
    checkConditionals(facts, &findings)
    guard facts.routing.knowsAllTargets else { return }
    checkEntry(facts, &findings)
    let groups = ConnectedGroups(facts.graph).groups
    checkConnections(groups, facts, &findings)
    checkEnds(Set(groups.first ?? []), facts, &findings)
  }

  // MARK: Beginnings

  private static func checkEntry(_ facts: FlowFacts, _ findings: inout Findings) {
    let graph = facts.graph
    guard graph.entryScreens.isEmpty, facts.flow.screens.count > 1 else { return }
    // Ways there and back, or ways to oneself, are reported by themselves; they may be all that is wrong.
    guard !graph.isDeclared || !graph.edges.contains(where: { graph.leads(from: $0.to, to: $0.from) }) else { return }
    let backward = graph.edges.first { $0.to == 0 && $0.from != 0 }
    findings.report(
      .noEntryScreen,
      at: (graph.isDeclared ? facts.flow.routingModel?.node : facts.flow.node["screens"]) ?? facts.flow.node,
      source: Language.uncheckedRoutes.contains(facts.version) ? .observed : nil,
      "another screen leads to every screen, so there is none that the flow can open with",
      related: backward.map { [Diagnostic.Related("this route leads back to the first screen", at: $0.node)] } ?? []
    )
  }

  // MARK: Connections

  private static func checkConnections(_ groups: [[Int]], _ facts: FlowFacts, _ findings: inout Findings) {
    guard groups.count > 1 else { return }
    for group in groups.dropFirst() {
      guard let first = group.first, let id = facts.flow.screens[first].id, facts.graph.position(of: id) == first else {
        continue
      }
      let screen = facts.flow.screens[first]
      let message =
        group.count == 1
        ? "screen '\(id)' is not connected to any other screen: no route leads to it or away from it"
        : "screen '\(id)' and \(group.count - 1) more are cut off from \(facts.title(of: 0))"
      findings.report(
        .disconnectedScreen,
        at: screen.node["id"] ?? screen.node,
        source: facts.graph.isDeclared && !facts.hasEndpoint ? .inferred : nil,
        message + (facts.graph.isDeclared ? "" : "; lead there by a 'navigate' action or remove it"),
        related: group.dropFirst().prefix(20).map {
          Diagnostic.Related("cut off as well", at: facts.flow.screens[$0].node["id"] ?? facts.flow.screens[$0].node)
        }
      )
    }
  }

  // MARK: Ends

  /// Only for screens that are connected with the first one: the others are reported as disconnected.
  private static func checkEnds(_ connected: Set<Int>, _ facts: FlowFacts, _ findings: inout Findings) {
    let screens = facts.flow.screens
    let terminals = screens.indices.filter { screens[$0].isTerminal }
    // A flow without a terminal screen is reported as such.
    guard !terminals.isEmpty else { return }
    // A server can end the flow wherever it is asked, which needs no way in the model.
    let asking = facts.hasEndpoint ? screens.indices.filter { screens[$0].asksServer } : []
    let canFinish = facts.graph.reaching(terminals + asking)
    for screen in screens where !canFinish[screen.index] && connected.contains(screen.index) {
      let index = screen.index
      if facts.graph.next(after: index).contains(where: { $0 != index }) {
        // Only the first screen with no way to an end: the screens after it have the same fault.
        let previous = facts.graph.previous(before: index).filter { $0 != index }
        guard previous.isEmpty || previous.contains(where: { canFinish[$0] }) else { continue }
        reportNoWay(screen, facts, &findings)
      } else if !facts.hasEndpoint {
        checkDeadEnd(screen, facts, &findings)
      }
    }
  }

  private static func reportNoWay(_ screen: Screen, _ facts: FlowFacts, _ findings: inout Findings) {
    var path = [screen.index]
    var seen: Set<Int> = [screen.index]
    while path.count < 8, let last = path.last,
      let next = facts.graph.next(after: last).first(where: { seen.insert($0).inserted })
    {
      path.append(next)
    }
    let text = path.map { facts.title(of: $0) }.joined(separator: " → ")
    findings.report(
      .noWayToEnd,
      at: screen.node["id"] ?? screen.node,
      "no route from screen \(facts.title(of: screen.index)) reaches a terminal screen: \(text)"
        + (path.last.map { missingKey(of: $0, facts) } ?? "")
    )
  }

  /// Where the routes end because the model says nothing of a screen.
  private static func missingKey(of screen: Int, _ facts: FlowFacts) -> String {
    guard facts.graph.isDeclared, let id = facts.flow.screens[screen].id, let model = facts.flow.routingModel,
      !model.routes.contains(where: { $0.from.isText(id) })
    else { return "" }
    return "; the routing model has no key '\(id)' with the screens that follow it"
  }

  /// A page that is read and left with Back is fine; one that a Footer leads to is not.
  private static func checkDeadEnd(_ screen: Screen, _ facts: FlowFacts, _ findings: inout Findings) {
    guard !screen.actions.contains(where: { ["navigate", "complete", "data_exchange"].contains($0.name) }) else {
      return
    }
    let isEntry = facts.graph.previous(before: screen.index).isEmpty
    let footer = isEntry ? nil : facts.footerWay(to: screen.index)
    guard isEntry || footer != nil else { return }
    // A screen that nothing leads to is cut off, which is reported.
    if isEntry, facts.flow.screens.count > 1 { return }
    findings.report(
      .deadEnd,
      at: screen.node["id"] ?? screen.node,
      "screen \(facts.title(of: screen.index)) leads nowhere and is not terminal",
      related: footer.map { [Diagnostic.Related("this Footer leads there", at: $0)] } ?? []
    )
  }

  // MARK: Conditionals

  private static func checkConditionals(_ facts: FlowFacts, _ findings: inout Findings) {
    guard !facts.hasEndpoint, !facts.graph.isDeclared, facts.version >= ComponentFact.if.since else { return }
    let nodes = facts.flow.screens.flatMap { screen in
      let ways = screen.actions.filter { $0.name == "navigate" }
      let (conditional, certain) = (
        ways.filter { screen.isConditional($0.component) }, ways.filter { !screen.isConditional($0.component) }
      )
      // Where another action goes the same way whatever holds, the model that is worked out has it.
      let known = Set(certain.compactMap { $0.next?.string })
      return conditional.filter { $0.next?.string.map { !known.contains($0) } ?? false }.compactMap { $0.node["name"] }
    }
    guard let first = nodes.first else { return }
    findings.report(
      .conditionalNavigation,
      at: first,
      range: first.contentRange,
      "this 'navigate' stands inside an If or Switch, no other action of the screen leads there, and the flow declares no "
        + "'routing_model'; phones may refuse the route",
      related: nodes.dropFirst().prefix(20).map { Diagnostic.Related("and here", at: $0) },
      fixes: RoutingModelWriter(facts).fix(after: facts.flow.node["version"])
    )
  }
}

extension FlowFacts {
  /// The action of a Footer that leads to a screen.
  fileprivate func footerWay(to screen: Int) -> JSONNode? {
    for previous in Set(graph.previous(before: screen)).sorted() {
      let source = flow.screens[previous]
      for action in source.actions where source.components[action.component].type == "Footer" {
        if let next = action.next, next.name.flatMap({ graph.position(of: $0) }) == screen { return next }
      }
    }
    return nil
  }
}

extension Screen {
  /// Whether an action of the screen asks the endpoint.
  fileprivate var asksServer: Bool { actions.contains { $0.name == "data_exchange" } }

  /// Whether a component stands, at any depth, in an If or Switch.
  func isConditional(_ component: Int) -> Bool {
    var current: Int? = components[component].parent
    while let index = current {
      if components[index].fact == .if || components[index].fact == .switch { return true }
      current = components[index].parent
    }
    return false
  }
}

/// The screens in connected groups, whatever the direction of the routes; ordered by the first screen of each.
private struct ConnectedGroups {
  private(set) var groups: [[Int]] = []

  init(_ graph: FlowGraph) {
    var isSeen = Array(repeating: false, count: graph.screenCount)
    for start in 0..<graph.screenCount where !isSeen[start] {
      isSeen[start] = true
      var group: [Int] = []
      var pending = [start]
      while let screen = pending.popLast() {
        group.append(screen)
        for other in graph.next(after: screen) + graph.previous(before: screen) where !isSeen[other] {
          isSeen[other] = true
          pending.append(other)
        }
      }
      groups.append(group.sorted())
    }
  }
}
