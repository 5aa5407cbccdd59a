public import FlowModel
public import JSONText

/// The routes of a flow that can be changed and written: for each screen the screens that may follow it.
public struct RouteTable: FlowValue {
  /// In the order in which they are written.
  public var routes: [Route]

  /// The ways out of one screen.
  public struct Route: Sendable, Hashable {
    /// The screen that is left.
    public var screen: ScreenID
    /// The screens that may follow.
    public var destinations: [ScreenID]

    /// The ways from `screen` to `destinations`.
    public init(_ screen: ScreenID, _ destinations: [ScreenID]) {
      self.screen = screen
      self.destinations = destinations
    }
  }

  /// Routes in this order.
  public init(_ routes: [Route]) {
    self.routes = routes
  }

  /// The ways that the `navigate` actions of a flow lead, each once, in the order of the screens and their actions.
  ///
  /// Ways to screens that do not exist, and from a screen to itself, are no routes.
  public init(derivedFrom flow: Flow) {
    var destinations: [[ScreenID]] = Array(repeating: [], count: flow.screens.count)
    var seen: Set<[Int]> = []
    let graph = FlowGraph.ofActions(flow)
    for edge in graph.edges where edge.from != edge.to && seen.insert([edge.from, edge.to]).inserted {
      if let id = flow.screens[edge.to].id { destinations[edge.from].append(ScreenID(id.text)) }
    }
    routes = zip(flow.screens, destinations).compactMap { screen, destinations in
      screen.id.map { Route(ScreenID($0.text), destinations) }
    }
  }

  /// The ways that the `navigate` actions of screens lead; see ``init(derivedFrom:)-(Flow)``.
  public init(derivedFrom screens: [ScreenDraft]) {
    let json: JSONValue = .object([.init("screens", screens.json)])
    self.init(derivedFrom: Flow(JSONDocument(parsing: JSONPrinter().print(json))))
  }

  /// Reads an object of arrays of strings.
  public init?(reading node: JSONNode) {
    guard node.kind == .object else { return nil }
    routes = []
    for member in node.members {
      guard let destinations = [ScreenID](reading: member.value) else { return nil }
      routes.append(Route(ScreenID(member.name.text), destinations))
    }
  }

  /// The routes as an object.
  public var json: JSONValue { .object(routes.map { JSONValue.Member($0.screen.text, $0.destinations.json) }) }
}
