public import JSONText

/// The members of an object of Flow JSON in their order, known or not, as they were read or as they were set.
public struct FlowFields: Sendable {
  /// Where the object was read; nil for one that was made in Swift.
  ///
  /// Not an object if something else stands there.
  public let node: JSONNode?
  /// Whether something was set since it was read.
  public private(set) var isChanged: Bool
  private var entries: [Entry]

  private struct Entry: Sendable {
    var name: JSONName
    var content: Content
  }

  private enum Content: Sendable {
    case read(JSONNode)
    case set(any FlowValue)

    var json: JSONValue {
      switch self {
      case .read(let node): JSONValue(node)
      case .set(let value): value.json
      }
    }
  }

  /// No members.
  public init() {
    node = nil
    isChanged = true
    entries = []
  }

  /// The members of the object at `node`; none if it is no object.
  public init(_ node: JSONNode) {
    self.node = node
    isChanged = false
    entries = node.members.map { Entry(name: $0.name, content: .read($0.value)) }
  }

  /// The names of all members in their order.
  public var names: [String] { entries.map(\.name.text) }

  /// Where the value of a member was read; nil if it was set or is not there.
  public func node(of name: String) -> JSONNode? {
    guard case .read(let node) = entries.last(where: { $0.name == JSONName(name) })?.content else { return nil }
    return node
  }

  /// The value of a member as JSON, whatever it is; nil if it is not there.
  public func json(of name: String) -> JSONValue? {
    entries.last { $0.name == JSONName(name) }?.content.json
  }

  /// The value of a member; nil if it is not there or of another kind.
  public func value<Value: FlowValue>(of name: String, as type: Value.Type = Value.self) -> Value? {
    switch entries.last(where: { $0.name == JSONName(name) })?.content {
    case .read(let node): Value(reading: node)
    case .set(let value): value as? Value
    case nil: nil
    }
  }

  /// Sets a member, which stays where it is; a new one comes to its place among `order`.
  ///
  /// Nil takes the member away.
  public mutating func set(_ name: String, to value: (any FlowValue)?, order: [String] = []) {
    isChanged = true
    guard let value else {
      entries.removeAll { $0.name == JSONName(name) }
      return
    }
    if let position = entries.lastIndex(where: { $0.name == JSONName(name) }) {
      entries[position].content = .set(value)
    } else {
      entries.insert(Entry(name: JSONName(name), content: .set(value)), at: place(for: name, in: order))
    }
  }

  /// Before the first member that comes after `name` in the documented order; else at the end.
  private func place(for name: String, in order: [String]) -> Int {
    guard let rank = order.firstIndex(of: name) else { return entries.count }
    let later = Set(order[rank...].map { JSONName($0) })
    return entries.firstIndex { later.contains($0.name) } ?? entries.count
  }

  /// The object with the places of what was not set.
  var written: WrittenValue {
    if let node, !isChanged { return .kept(node) }
    let members = entries.map { entry in
      switch entry.content {
      case .read(let node): (name: entry.name.text, value: WrittenValue.kept(node))
      case .set(let value): (name: entry.name.text, value: WrittenValue(value))
      }
    }
    return .object(members, origin: node)
  }

  /// The object as it is written: what was not set keeps its value and its place.
  public var json: JSONValue {
    if let node, !isChanged { return JSONValue(node) }
    return .object(entries.map { JSONValue.Member($0.name, $0.content.json) })
  }
}
