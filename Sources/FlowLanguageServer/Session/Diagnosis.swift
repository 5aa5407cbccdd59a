import JSONText

/// Which texts are to be judged, and what the client was told of them.
struct Diagnosis: Sendable {
  /// What was told of a text, under the address.
  struct Told: Sendable {
    var items: JSONValue
    var version: Int?
    /// Names what was told, for clients that ask whether it still holds.
    var number: Int
  }

  /// Addresses in the order in which they are to be judged, each once.
  private(set) var due: [String] = []
  /// What was pushed, by address.
  var pushed: [String: Told] = [:]
  /// The open texts whose diagnostics the client asks for itself.
  var pulling: Set<String> = []
  /// What was given when the client asked for it, by address.
  private var given: [String: Told] = [:]
  private var count = 0

  /// Puts a text in the line; one that is in it keeps its place.
  mutating func add(_ uri: String) {
    if !due.contains(uri) { due.append(uri) }
  }

  mutating func remove(_ uri: String) {
    due.removeAll { $0 == uri }
  }

  mutating func takeFirst() -> String? {
    due.isEmpty ? nil : due.removeFirst()
  }

  /// Keeps what the client is given for a text; the number changes with it.
  mutating func give(_ uri: String, _ items: JSONValue) -> Told {
    if let told = given[uri], told.items == items { return told }
    count += 1
    let told = Told(items: items, version: nil, number: count)
    given[uri] = told
    return told
  }
}
