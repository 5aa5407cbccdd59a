package import FlowModel
package import JSONText

/// Names the places of a flow by ids and names instead of indices, so that they stay when other parts come and go.
///
/// `screen:WELCOME/field:email/label`, `screen:WELCOME/Footer[0]`, `screen:WELCOME/data:items`, `route:A`.
package struct StablePlaces {
  private let flow: Flow
  /// The positions of the components of the screens that were looked into, by position of the screen.
  private var components: [Int: [JSONNode: Int]] = [:]
  /// The elements of large arrays that were looked into.
  private var elements: [JSONNode: [JSONNode]] = [:]
  /// The values of large objects that were looked into; of equal names the last one.
  private var values: [JSONNode: [JSONName: JSONNode]] = [:]

  package init(_ flow: Flow) {
    self.flow = flow
  }

  /// The name of the place that `pointer` leads to; empty for the whole document.
  package mutating func place(of pointer: JSONPointer) -> String {
    let tokens = pointer.tokens
    // Routes are named by their keys, whatever they hold.
    if tokens.first == "routing_model", tokens.count > 1 {
      return (["route:\(tokens[1])"] + tokens.dropFirst(2)).joined(separator: "/")
    }
    let isInScreens = tokens.first == "screens"
    var screen: Screen?
    var parts: [String] = []
    var node: JSONNode? = flow.node
    for (depth, token) in tokens.enumerated() {
      let isInArray = node?.kind == .array
      node = node.flatMap { child(of: $0, token) }
      if isInScreens, isInArray, depth == 1 {
        screen = Int(token).flatMap { flow.screens.indices.contains($0) ? flow.screens[$0] : nil }
        // The id as it was read: a search would go through all members of the screen for each finding.
        parts = [screen?.id.map { "screen:\($0)" } ?? "screens[\(token)]"]
      } else if isInScreens, depth == 3, tokens[2] == "data" {
        parts[parts.count - 1] = "data:\(token)"
      } else if let screen, let node, let name = name(ofComponent: node, on: screen) {
        // What holds the component is left out: a field stays itself when it moves into an If.
        parts = Array(parts.prefix(1)) + [name]
      } else {
        parts.append(isInArray ? element(token, node) : token)
      }
    }
    return parts.joined(separator: "/")
  }

  /// Nil for what is no component.
  private mutating func name(ofComponent node: JSONNode, on screen: Screen) -> String? {
    let positions =
      components[screen.index]
      ?? Dictionary(screen.components.map { ($0.node, $0.index) }) { first, _ in first }
    components[screen.index] = positions
    guard let position = positions[node] else { return nil }
    let component = screen.components[position]
    if let name = component.name { return "field:\(name)" }
    let count = screen.components[..<position].count { $0.type == component.type }
    return "\(component.type.isEmpty ? "component" : component.type)[\(count)]"
  }

  private func element(_ token: String, _ node: JSONNode?) -> String {
    guard let node, node.kind == .object else { return "[\(token)]" }
    if let id = node["id"]?.string { return "option:\(id)" }
    if let name = node["name"]?.string { return "name:\(name)" }
    return "[\(token)]"
  }

  private mutating func child(of node: JSONNode, _ token: String) -> JSONNode? {
    guard node.kind == .array else {
      // A search is as fast.
      if node.range.count < Self.large { return node[token] }
      let children = values[node] ?? Dictionary(node.members.map { ($0.name, $0.value) }) { _, last in last }
      values[node] = children
      return children[JSONName(token)]
    }
    guard let position = Int(token) else { return nil }
    if node.range.count < Self.large { return node.element(at: position) }
    let children = elements[node] ?? node.elements
    elements[node] = children
    return children.indices.contains(position) ? children[position] : nil
  }

  /// In bytes of text.
  private static let large = 16_384
}
