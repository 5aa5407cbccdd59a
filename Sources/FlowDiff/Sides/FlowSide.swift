import FlowModel
import JSONText

/// One of the two flows, with look-up tables.
final class FlowSide {
  let flow: Flow
  lazy var hashes = ContentHashes(flow.document)
  lazy var graph = FlowGraph(flow)
  /// The routes that decide which screens are entries.
  lazy var entryGraph = flow.hasEndpoint ? graph : FlowGraph.ofActions(flow)
  lazy var typing = PayloadTyping(flow)
  /// The screens that the flow may be opened with, in the order of the flow.
  lazy var entries = flow.entryScreens
  private lazy var entrySet = Set(entries)
  private let positions: [JSONName: Int]
  /// By screen, for each component how many of its type stand before it.
  private var ordinals: [Int: [Int]] = [:]
  lazy var readers = Readers(flow, position: position(of:))
  lazy var actions = PlacedActions(flow)
  /// By screen, the first route that leads to it from another one.
  private lazy var firstWays: [Int: FlowGraph.Edge] =
    Dictionary(entryGraph.edges.filter { $0.from != $0.to }.map { ($0.to, $0) }) { first, _ in first }

  init(_ flow: Flow) {
    self.flow = flow
    positions = Dictionary(flow.screens.compactMap { screen in screen.id.map { ($0, screen.index) } }) { first, _ in
      first
    }
  }

  var screens: [Screen] { flow.screens }

  /// The position of the first screen with that id.
  func position(of id: JSONName) -> Int? { positions[id] }

  /// Whether the flow may be opened with a screen.
  func isEntry(_ screen: Int) -> Bool { entrySet.contains(screen) }

  /// The first route, as it counts for entries, that leads to a screen from another one.
  func firstWay(to screen: Int) -> FlowGraph.Edge? { firstWays[screen] }

  /// How many components of the same type stand before one on its screen.
  func ordinal(of component: FlowComponent, on screen: Screen) -> Int {
    if let known = ordinals[screen.index] { return known[component.index] }
    var counts: [String: Int] = [:]
    let found = screen.components.map { component in
      let count = counts[component.type, default: 0]
      counts[component.type] = count + 1
      return count
    }
    ordinals[screen.index] = found
    return found[component.index]
  }

  /// The id of a screen for people, with its position where it has none.
  func name(of screen: Int) -> String {
    screens[screen].id?.text ?? "#\(screen)"
  }
}
