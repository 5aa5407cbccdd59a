public import JSONText

/// The routes that a flow declares: from each screen, where one may go next.
public struct RoutingModel: Sendable {
  /// The object under `routing_model`.
  public let node: JSONNode
  /// In the order in which they are written.
  public let routes: [Route]

  /// All ways out of one screen.
  public struct Route: Sendable {
    /// The key: the screen that is left.
    public let from: JSONNode
    /// The value; an array unless it is broken.
    public let node: JSONNode
    /// The destinations that are strings.
    public let destinations: [JSONNode]
  }

  init?(_ node: JSONNode) {
    guard node.kind == .object else { return nil }
    self.node = node
    routes = node.members.map { member in
      Route(
        from: member.key,
        node: member.value,
        destinations: member.value.elements.filter { $0.kind == .string }
      )
    }
  }
}
