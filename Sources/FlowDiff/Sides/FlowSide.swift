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

  /// The id of a screen for people, with its position where it has none.
  func name(of screen: Int) -> String {
    screens[screen].id ?? "#\(screen)"
  }
}
