import FlowModel
package import JSONText

/// Names the places of a flow by ids and names instead of indices, so that they stay when other parts come and go.
///
/// `screen:WELCOME/field:email/label`, `screen:WELCOME/Footer[0]`, `screen:WELCOME/data:items`, `route:A`.
package struct StablePlaces {
  private let document: JSONDocument
  private let root: JSONNode
  /// By the index of a component's node: its name from the screen on.
  private let components: [JSONNode: String]

  package init(_ document: JSONDocument) {
    self.document = document
    root = document.root
    var components: [JSONNode: String] = [:]
    for screen in Flow(document).screens {
      var counts: [String: Int] = [:]
      for component in screen.components {
        let count = counts[component.type, default: 0]
        counts[component.type] = count + 1
        let type = component.type.isEmpty ? "component" : component.type
        components[component.node] = component.name.map { "field:\($0)" } ?? "\(type)[\(count)]"
      }
    }
    self.components = components
  }

  /// The name of the place that `pointer` leads to; empty for the whole document.
  package func place(of pointer: JSONPointer) -> String {
    var parts: [String] = []
    var node: JSONNode? = root
    var parents: [String] = []
    for token in pointer.tokens {
      let isInArray = node?.kind == .array
      node = node.flatMap { child(of: $0, token) }
      append(token, node, isInArray: isInArray, parents: parents, to: &parts)
      parents.append(token)
    }
    return parts.joined(separator: "/")
  }

  private func append(
    _ token: String,
    _ node: JSONNode?,
    isInArray: Bool,
    parents: [String],
    to parts: inout [String]
  ) {
    if parents == ["screens"], isInArray {
      parts = [node?["id"]?.string.map { "screen:\($0)" } ?? "screens[\(token)]"]
    } else if parents == ["routing_model"] {
      parts = ["route:\(token)"]
    } else if parents.count == 3, parents[0] == "screens", parents[2] == "data", parts.last == "data" {
      parts[parts.count - 1] = "data:\(token)"
    } else if let node, let name = components[node] {
      // What holds the component is left out: a field stays itself when it moves into an If.
      parts = Array(parts.prefix(1)) + [name]
    } else if isInArray {
      parts.append(element(token, node))
    } else {
      parts.append(token)
    }
  }

  private func element(_ token: String, _ node: JSONNode?) -> String {
    guard let node, node.kind == .object else { return "[\(token)]" }
    if let id = node["id"]?.string { return "option:\(id)" }
    if let name = node["name"]?.string { return "name:\(name)" }
    return "[\(token)]"
  }

  private func child(of node: JSONNode, _ token: String) -> JSONNode? {
    node.kind == .array ? Int(token).flatMap { node.element(at: $0) } : node[token]
  }
}
