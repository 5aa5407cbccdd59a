import FlowLanguage
package import FlowModel
import JSONText

/// What a drawing of a flow shows: its screens, and the routes between them.
package struct FlowChart: Sendable {
  /// In the order of the flow.
  package let screens: [Screen]
  /// In the order of the flow, one for each pair of screens.
  package let routes: [Route]

  /// One box of the drawing.
  package struct Screen: Sendable, Hashable {
    package let id: String
    /// Empty where it is missing or a binding.
    package let title: String
    package let isEntry: Bool
    package let isTerminal: Bool
    /// Whether the server is asked here what comes next.
    package let asksServer: Bool
  }

  /// One arrow of the drawing.
  package struct Route: Sendable, Hashable {
    /// Positions in ``FlowChart/screens``.
    package let from: Int
    package let to: Int
    /// What people press to go there; empty where only the routing model says that one can.
    package let labels: [String]
    /// Whether an action goes there and the routing model does not have it.
    package let isMissingInModel: Bool
  }

  /// Reads what is drawn from a flow: the routing model where it counts, and what the actions do.
  package init(_ flow: Flow) {
    let graph = FlowGraph(flow)
    let actions = FlowGraph.ofActions(flow)
    let entries = Set(graph.entryScreens)
    screens = flow.screens.map { screen in
      Screen(
        id: screen.id?.text ?? "screen \(screen.index + 1)",
        title: screen.node["title"].flatMap { $0.mayBeDynamic ? nil : $0.string } ?? "",
        isEntry: entries.contains(screen.index),
        isTerminal: screen.isTerminal,
        asksServer: screen.actions.contains { $0.fact == .dataExchange }
      )
    }
    var order: [[Int]] = []
    var labels: [[Int]: [String]] = [:]
    for edge in graph.edges where labels.updateValue([], forKey: [edge.from, edge.to]) == nil {
      order.append([edge.from, edge.to])
    }
    let declared = Set(order)
    let texts = Self.labels(flow, actions)
    for route in actions.edges.map({ [$0.from, $0.to] }) where labels.updateValue([], forKey: route) == nil {
      order.append(route)
    }
    routes = order.map { route in
      Route(
        from: route[0],
        to: route[1],
        labels: texts[route] ?? [],
        isMissingInModel: graph.isDeclared && !declared.contains(route)
      )
    }
  }

  /// For each route what its components say, without repetition.
  private static func labels(_ flow: Flow, _ graph: FlowGraph) -> [[Int]: [String]] {
    var result: [[Int]: [String]] = [:]
    for screen in flow.screens {
      for action in screen.actions where action.fact == .navigate {
        guard let to = action.next?.name.flatMap({ graph.position(of: $0) }) else { continue }
        let component = screen.components[action.component]
        let label = component.node["label"] ?? component.node["text"]
        let text = label.flatMap { $0.mayBeDynamic ? nil : $0.string } ?? component.type
        if result[[screen.index, to]]?.contains(text) != true { result[[screen.index, to], default: []].append(text) }
      }
    }
    return result
  }
}
