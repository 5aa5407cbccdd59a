package import JSONText

/// Tells what has members like a message and is none.
package enum ForeignObject {
  /// What an object is that belongs to flows and launches none, for people; nil for anything else.
  package static func description(of node: JSONNode) -> String? {
    if isEndpointRequest(node) {
      return "what a flow asks of its endpoint; 'flowjson contract FLOW --format json-schema' makes a schema that "
        + "judges it"
    }
    return isIncoming(node) ? "a message that somebody sent to the business, as a webhook delivers it" : nil
  }

  /// Whether the object is what a flow asks of its endpoint, decrypted.
  static func isEndpointRequest(_ node: JSONNode) -> Bool {
    guard let action = node["action"]?.string?.lowercased() else { return false }
    return ["init", "back", "data_exchange", "ping", "navigate"].contains(action)
      && ["version", "flow_token", "screen", "data"].contains { node[$0] != nil }
  }

  /// Whether the object is a message that people sent, as a webhook delivers it.
  static func isIncoming(_ node: JSONNode) -> Bool {
    node["from"] != nil && node["to"] == nil && node["recipient"] == nil
      && ["id", "timestamp", "context"].contains { node[$0] != nil }
  }
}
