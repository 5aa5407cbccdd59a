import FlowModel
import JSONText

/// One of the two flows with what is looked up in it again and again.
final class FlowSide {
  let flow: Flow
  let graph: FlowGraph
  /// The ways that decide which screens are entries.
  let entryGraph: FlowGraph
  let hashes: ContentHashes
  let typing: PayloadTyping
  let entries: [Int]
  private let positions: [String: Int]
  /// By screen, for each component how many of its type stand before it.
  private var ordinals: [Int: [Int]] = [:]
  lazy var readers = Readers(flow, position: position(of:))

  init(_ flow: Flow) {
    self.flow = flow
    graph = FlowGraph(flow)
    entryGraph = flow.hasEndpoint ? graph : FlowGraph.ofActions(flow)
    hashes = ContentHashes(flow.document)
    typing = PayloadTyping(flow)
    entries = flow.entryScreens
    positions = Dictionary(flow.screens.compactMap { screen in screen.id.map { ($0, screen.index) } }) { first, _ in
      first
    }
  }

  var screens: [Screen] { flow.screens }

  /// The position of the first screen with that id.
  func position(of id: String) -> Int? { positions[id] }

  /// How many components of the same type stand before one on its screen.
  func ordinal(of component: Component, on screen: Screen) -> Int {
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
    screens[screen].id ?? "#\(screen)"
  }
}
