/// The names of the keys of an object, to be asked for many of them.
package struct KeyNames: Sendable {
  private let node: JSONNode?
  /// Nil where so few are asked for that looking each up costs less than collecting all.
  private let names: Set<String>?

  /// The keys of `node`, of which about so many will be looked up; no object has none.
  package init(_ node: JSONNode?, lookups: Int) {
    self.node = node
    names = lookups > 24 ? node.map { Set($0.members.lazy.map(\.name)) } : nil
  }

  /// Whether there is a key of that name.
  package func contains(_ name: String) -> Bool {
    names?.contains(name) ?? (node?.member(name) != nil)
  }
}
