import FlowModel
package import JSONText

/// Names the places of a document by ids and names instead of indices, so that they stay when other parts come and go.
///
/// `screen:WELCOME/field:email/label`, `screen:WELCOME/Footer[0]`, `screen:WELCOME/data:items`, `route:A`.
package struct StablePlaces {
  private let root: JSONNode
  /// The names of components, from the screen on.
  private let components: [JSONNode: String]
  /// The elements of arrays that were looked into.
  private var elements: [JSONNode: [JSONNode]] = [:]
  /// The values of objects that were looked into; of equal names the last one.
  private var values: [JSONNode: [JSONName: JSONNode]] = [:]

  package init(_ document: JSONDocument) {
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
  package mutating func place(of pointer: JSONPointer) -> String {
    let tokens = pointer.tokens
    // Routes are named by their keys, whatever they hold.
    if tokens.first == "routing_model", tokens.count > 1 {
      return (["route:\(tokens[1])"] + tokens.dropFirst(2)).joined(separator: "/")
    }
    var parts: [String] = []
    var node: JSONNode? = root
    for (depth, token) in tokens.enumerated() {
      let isInArray = node?.kind == .array
      node = node.flatMap { child(of: $0, token) }
      append(token, node, isInArray: isInArray, parents: tokens.prefix(depth), to: &parts)
    }
    return parts.joined(separator: "/")
  }

  private func append(
    _ token: String,
    _ node: JSONNode?,
    isInArray: Bool,
    parents: ArraySlice<String>,
    to parts: inout [String]
  ) {
    if isInArray, parents == ["screens"] {
      parts = [node?["id"]?.string.map { "screen:\($0)" } ?? "screens[\(token)]"]
    } else if parents.count == 3, parents.first == "screens", parents.last == "data" {
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

  private mutating func child(of node: JSONNode, _ token: String) -> JSONNode? {
    guard node.kind == .array else {
      let children = values[node] ?? Dictionary(node.members.map { ($0.name, $0.value) }) { _, last in last }
      values[node] = children
      return children[JSONName(token)]
    }
    let children = elements[node] ?? node.elements
    elements[node] = children
    return Int(token).flatMap { children.indices.contains($0) ? children[$0] : nil }
  }
}
