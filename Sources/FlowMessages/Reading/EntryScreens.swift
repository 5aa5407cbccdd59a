import FlowModel
import JSONText

/// Where a flow can be opened.
struct EntryScreens {
  /// In the order of the flow; empty if they are not known.
  let screens: [Screen]
  private let graph: FlowGraph
  private let isEntry: [Bool]

  init(_ flow: Flow) {
    graph = FlowGraph(flow)
    let positions = graph.entryScreens.filter(flow.screens.indices.contains)
    screens = positions.map { flow.screens[$0] }
    var isEntry = Array(repeating: false, count: flow.screens.count)
    for position in positions { isEntry[position] = true }
    self.isEntry = isEntry
  }

  func contains(_ screen: Screen) -> Bool {
    isEntry.indices.contains(screen.index) && isEntry[screen.index]
  }

  /// The screen of that id in the flow that this was made of.
  func screen(_ id: JSONName, in flow: Flow) -> Screen? {
    graph.position(of: id).flatMap { flow.screens.indices.contains($0) ? flow.screens[$0] : nil }
  }

  /// A place in the flow that leads to the screen.
  func wayIn(to screen: Screen) -> JSONNode? {
    graph.edges.first { $0.to == screen.index && $0.from != screen.index }?.node
  }
}
