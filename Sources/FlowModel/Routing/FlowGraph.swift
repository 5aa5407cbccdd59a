import FlowLanguage
public import JSONText

/// The ways between the screens of a flow: as its routing model declares them, else as its actions lead.
///
/// Screens are known by their position in ``Flow/screens``; of several with one id the first counts.
public struct FlowGraph: Sendable {
  /// One way from a screen to another.
  public struct Edge: Sendable {
    /// The position of the screen that is left.
    public let from: Int
    /// The position of the screen that it leads to.
    public let to: Int
    /// Where the flow says so: the destination in the routing model, or the `next.name` of a `navigate` action.
    public let node: JSONNode
  }

  /// Whether the ways come from the routing model.
  public let isDeclared: Bool
  /// All ways to existing screens in the order of the text, each pair of screens once per place that names it.
  public let edges: [Edge]
  /// How many screens the flow has.
  public let screenCount: Int
  private let flow: Flow
  private let outgoing: [[Int]]
  private let incoming: [[Int]]
  /// For each screen with very many ways out where they lead; a search among few is faster.
  private let crowded: [Int: Set<Int>]

  /// The ways of `flow`: from the routing model if it says something, else from the actions.
  public init(_ flow: Flow) {
    let declared = Self.declaredModel(of: flow) != nil
    self.init(flow, declared: declared)
  }

  /// The ways that the `navigate` actions lead, whatever the routing model says.
  public static func ofActions(_ flow: Flow) -> FlowGraph {
    FlowGraph(flow, declared: false)
  }

  /// The routing model, where it counts: without an endpoint an empty one is ignored.
  public static func declaredModel(of flow: Flow) -> RoutingModel? {
    flow.routingModel.flatMap { $0.routes.isEmpty && !(flow.hasEndpoint && flow.screens.count > 1) ? nil : $0 }
  }

  private init(_ flow: Flow, declared: Bool) {
    let edges = declared ? Self.routes(of: flow) : Self.navigations(of: flow)
    var outgoing = Array(repeating: [Int](), count: flow.screens.count)
    var incoming = outgoing
    for edge in edges {
      outgoing[edge.from].append(edge.to)
      incoming[edge.to].append(edge.from)
    }
    self.flow = flow
    self.edges = edges
    self.outgoing = outgoing
    self.incoming = incoming
    crowded = Dictionary(
      uniqueKeysWithValues: outgoing.indices.filter { outgoing[$0].count > 24 }.map { ($0, Set(outgoing[$0])) }
    )
    isDeclared = declared
    screenCount = flow.screens.count
  }

  /// The ways that the `navigate` actions lead, for a flow whose screens `graph` knows.
  package static func navigations(of flow: Flow, _ graph: FlowGraph) -> [Edge] {
    graph.isDeclared ? navigations(of: flow) : graph.edges
  }

  private static func routes(of flow: Flow) -> [Edge] {
    var edges: [Edge] = []
    for route in flow.routingModel?.routes ?? [] {
      guard let from = flow.position(ofScreenNamedBy: route.from) else { continue }
      for node in route.destinations {
        if let to = flow.position(ofScreenNamedBy: node) { edges.append(Edge(from: from, to: to, node: node)) }
      }
    }
    return edges
  }

  private static func navigations(of flow: Flow) -> [Edge] {
    var edges: [Edge] = []
    for screen in flow.screens {
      for action in screen.actions where action.fact == .navigate {
        guard let node = action.next, let to = flow.position(ofScreenNamedBy: node) else { continue }
        edges.append(Edge(from: screen.index, to: to, node: node))
      }
    }
    return edges
  }

  /// The position of the screen with that id.
  public func position(of id: JSONName) -> Int? { flow.position(ofScreen: id) }

  /// Where one can go directly from a screen; a screen more than once if several places lead there.
  public func next(after screen: Int) -> [Int] { outgoing.indices.contains(screen) ? outgoing[screen] : [] }

  /// Whether a way leads directly from one screen to another.
  public func leads(from: Int, to: Int) -> Bool {
    guard outgoing.indices.contains(from) else { return false }
    return crowded[from]?.contains(to) ?? outgoing[from].contains(to)
  }

  /// From where a screen is reached directly.
  public func previous(before screen: Int) -> [Int] { incoming.indices.contains(screen) ? incoming[screen] : [] }

  /// The screens that no other screen leads to: where a flow can be opened.
  public var entryScreens: [Int] {
    (0..<screenCount).filter { screen in !incoming[screen].contains { $0 != screen } }
  }

  /// For each screen whether it can be reached from one of `starts`, which themselves count.
  public func reachable(from starts: some Sequence<Int>) -> [Bool] {
    visit(starts, along: outgoing)
  }

  /// For each screen whether one of `ends` can be reached from it; the ends themselves count.
  public func reaching(_ ends: some Sequence<Int>) -> [Bool] {
    visit(ends, along: incoming)
  }

  private func visit(_ starts: some Sequence<Int>, along ways: [[Int]]) -> [Bool] {
    var isVisited = Array(repeating: false, count: screenCount)
    var pending = starts.filter { isVisited.indices.contains($0) }
    for screen in pending { isVisited[screen] = true }
    while let screen = pending.popLast() {
      for other in ways[screen] where !isVisited[other] {
        isVisited[other] = true
        pending.append(other)
      }
    }
    return isVisited
  }

  /// The shortest way from `start` to `end`, both included; nil if there is none.
  public func path(from start: Int, to end: Int) -> [Int]? {
    guard outgoing.indices.contains(start), outgoing.indices.contains(end) else { return nil }
    var cameFrom: [Int: Int] = [start: start]
    var pending = [start]
    var position = 0
    while position < pending.count, cameFrom[end] == nil {
      for other in outgoing[pending[position]] where cameFrom[other] == nil {
        cameFrom[other] = pending[position]
        pending.append(other)
      }
      position += 1
    }
    guard cameFrom[end] != nil else { return nil }
    var path = [end]
    while let last = path.last, last != start, let previous = cameFrom[last] { path.append(previous) }
    return path.reversed()
  }
}
