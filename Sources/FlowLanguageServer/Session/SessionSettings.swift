import JSONText

/// What the client sets, in `initializationOptions` or in its settings under `flowjson`.
struct SessionSettings: Sendable, Hashable {
  /// The file with accepted findings, seen from each folder of the workspace.
  var baseline: String?

  init() {}

  init(_ node: JSONNode?) {
    let own = node?["flowjson"] ?? node
    baseline = own?["baseline"]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }
}
