import FlowModel
import JSONText

extension FlowComparer {
  /// A route between two screens of the new flow.
  private struct Route: Hashable {
    let from: Int
    let to: Int
  }

  /// Compares the routing models; without an endpoint, adding one that only repeats the actions is not a change.
  mutating func compareRoutes() {
    switch (old.graph.isDeclared, new.graph.isDeclared) {
    case (false, false): return
    case (true, true): compareDeclaredRoutes()
    case (false, true): reportModel(.routingModelAdded)
    case (true, false): reportModel(.routingModelRemoved)
    }
  }

  private mutating func reportModel(_ kind: ChangeKind) {
    let isAdded = kind == .routingModelAdded
    // Routes from and to new and removed screens are reported with those screens.
    let kept = newRoutes(new.graph).filter { screens.oldByNew[$0.from] != nil && screens.oldByNew[$0.to] != nil }
    if !hasEndpoint, oldRoutes(old.graph) == kept { return }
    let member = (isAdded ? new : old).flow.node.member("routing_model")
    report(
      kind,
      hasEndpoint ? .risky : .safe,
      hasEndpoint ? [.endpoint] : [],
      Subject.flow,
      old: isAdded ? nil : member.map { Change.Place($0) },
      new: isAdded ? member.map { Change.Place($0) } : nil,
      isAdded
        ? "the flow now has a routing model\(hasEndpoint ? ": the endpoint may answer only with the screens that it allows" : "")"
        : "the flow no longer has a routing model\(hasEndpoint ? ", which a flow with an endpoint must have" : "")"
    )
  }

  /// The routes of the old flow between screens that the new one has too, in its positions.
  private func oldRoutes(_ graph: FlowGraph) -> Set<Route> {
    Set(
      graph.edges.compactMap { edge in
        guard let from = screens.newByOld[edge.from], let to = screens.newByOld[edge.to] else { return nil }
        return Route(from: from, to: to)
      }
    )
  }

  private func newRoutes(_ graph: FlowGraph) -> Set<Route> {
    Set(graph.edges.map { Route(from: $0.from, to: $0.to) })
  }

  private mutating func compareDeclaredRoutes() {
    let (before, after) = (oldRoutes(old.graph), newRoutes(new.graph))
    var reported: Set<Route> = []
    for edge in old.graph.edges {
      guard let from = screens.newByOld[edge.from], let to = screens.newByOld[edge.to] else { continue }
      let route = Route(from: from, to: to)
      guard !after.contains(route), reported.insert(route).inserted else { continue }
      let names = (old.name(of: edge.from), old.name(of: edge.to))
      // Staying on a screen needs no route; the platform refuses one.
      let isLoop = from == to
      report(
        .routeRemoved,
        isLoop ? .safe : .breaking,
        isLoop ? [] : hasEndpoint ? [.endpoint, .inFlight] : [.ui],
        Subject.route(names.0, names.1),
        old: edge.node.place,
        new: nil,
        isLoop
          ? "the route from '\(names.0)' to itself is gone; staying on a screen needs none"
          : hasEndpoint
            ? "the endpoint can no longer answer '\(names.0)' with '\(names.1)'"
            : "there is no longer a route from '\(names.0)' to '\(names.1)'"
      )
    }
    for edge in new.graph.edges {
      let route = Route(from: edge.from, to: edge.to)
      // Reported with the screen: routes of new screens, and routes that end a screen's being an entry.
      guard let from = screens.oldByNew[edge.from], let to = screens.oldByNew[edge.to], !before.contains(route),
        reported.insert(route).inserted, !(old.isEntry(to) && !new.isEntry(edge.to) && from != to)
      else { continue }
      let names = (new.name(of: edge.from), new.name(of: edge.to))
      report(
        .routeAdded,
        .safe,
        [],
        Subject.route(names.0, names.1),
        old: nil,
        new: edge.node.place,
        hasEndpoint
          ? "the endpoint may now answer '\(names.0)' with '\(names.1)'"
          : "there is now a route from '\(names.0)' to '\(names.1)'"
      )
    }
  }
}
