import FlowModel
import JSONText

/// Where a flow can be opened.
struct EntryScreens {
  /// In the order of the flow; empty if it can't be told.
  let screens: [Screen]
  private let graph: FlowGraph

  init(_ flow: Flow) {
    graph = FlowGraph(flow)
    screens = graph.entryScreens.compactMap { flow.screens.indices.contains($0) ? flow.screens[$0] : nil }
  }

  func contains(_ screen: Screen) -> Bool {
    screens.contains { $0.index == screen.index }
  }

  /// A place in the flow that leads to the screen.
  func wayIn(to screen: Screen) -> JSONNode? {
    graph.edges.first { $0.to == screen.index && $0.from != screen.index }?.node
  }
}
