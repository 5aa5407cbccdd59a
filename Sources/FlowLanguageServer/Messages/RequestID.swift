import JSONText

/// What a request and its answer have in common: a number or a text, as the sender spelt it.
struct RequestID: Sendable, Hashable {
  let value: JSONValue

  /// Nil for what can't be an id.
  init?(_ node: JSONNode?) {
    guard let node, node.kind == .number || node.kind == .string else { return nil }
    value = JSONValue(node)
  }

  init(_ text: String) {
    value = .string(text)
  }
}
