import FlowModel
package import JSONText

/// What one screen holds: the data that it was given and what people entered.
package struct Store: Sendable, Hashable {
  package internal(set) var data = ValueList()
  package internal(set) var form = ValueList()
  /// The inputs that people changed.
  var touched: Set<JSONName> = []
  /// The inputs whose error text went away because they were edited.
  var dismissed: Set<JSONName> = []
  /// Whether the screen was shown.
  var isVisited = false
}

/// Values by name, in the order in which they came.
package struct ValueList: Sendable, Hashable {
  private var names: [JSONName] = []
  private var values: [JSONName: JSONValue] = [:]

  package init() {}

  package subscript(_ name: JSONName) -> JSONValue? {
    get { values[name] }
    set {
      if let newValue {
        if values.updateValue(newValue, forKey: name) == nil { names.append(name) }
      } else if values.removeValue(forKey: name) != nil {
        names.removeAll { $0 == name }
      }
    }
  }

  /// Members that are given take the place of those that are there; the others stay.
  mutating func merge(_ members: [JSONValue.Member]) {
    for member in members { self[member.key] = member.value }
  }

  package var members: [JSONValue.Member] { names.compactMap { name in values[name].map { .init(name, $0) } } }

  package var isEmpty: Bool { names.isEmpty }
}

/// The stores of all screens as they are seen from one of them.
struct Stores: ValueSource {
  let stores: [Store]
  let screen: Int

  func value(of source: Formula.Source) -> JSONValue? {
    let position = source.screen == nil ? screen : source.position
    guard let position, stores.indices.contains(position) else { return nil }
    let list = source.store == .data ? stores[position].data : stores[position].form
    guard let first = source.path.first else { return .object(list.members) }
    var value = list[first]
    for name in source.path.dropFirst() { value = value?[name] }
    return value
  }
}
