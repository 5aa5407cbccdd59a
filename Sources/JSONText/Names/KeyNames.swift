/// The names of the keys of an object, to be asked for many of them.
package struct KeyNames: Sendable {
  private let node: JSONNode?
  /// Nil if so few names will be asked for that searching for each costs less than collecting all.
  private let names: Set<JSONName>?

  /// The keys of an object; none without one.
  ///
  /// `lookups` is about how many names will be asked for.
  package init(_ node: JSONNode?, lookups: Int) {
    self.node = node
    names = lookups > 24 ? node.map { Set($0.members.lazy.map(\.name)) } : nil
  }

  /// Whether there is a key of that name.
  package func contains(_ name: JSONName) -> Bool {
    names?.contains(name) ?? (node?.member(name) != nil)
  }
}
