extension Flow {
  /// The positions of the screens that the flow may be opened with, in the order of the text.
  ///
  /// With an endpoint those that the routing model leads to from nowhere else, without one those that are no target of a
  /// `navigate` action. An endpoint flow without a routing model, and a flow without any such screen, is opened with its
  /// first screen.
  public var entryScreens: [Int] {
    if hasEndpoint, FlowGraph.declaredModel(of: self) == nil { return Array(screens.indices.prefix(1)) }
    let entries = (hasEndpoint ? FlowGraph(self) : FlowGraph.ofActions(self)).entryScreens
    return entries.isEmpty ? Array(screens.indices.prefix(1)) : entries
  }
}
