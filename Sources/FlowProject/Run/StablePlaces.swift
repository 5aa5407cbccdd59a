package import FlowModel
package import JSONText

/// Names the places of a flow by ids and names instead of indices, so that they stay when other parts come and go.
///
/// `screen:WELCOME/field:email/label`, `screen:WELCOME/Footer[0]`, `screen:WELCOME/data:items`, `route:A`.
package struct StablePlaces {
  private let flow: Flow
  /// The positions of the components of the large screens that were looked into, by position of the screen.
  private var positions: [Int: [JSONNode: Int]] = [:]
  /// For each component of those how many of its type stand before it.
  private var ordinals: [Int: [Int]] = [:]
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
    var parts = Parts()
    var node: JSONNode? = flow.node
    for (depth, token) in tokens.enumerated() {
      let isInArray = node?.kind == .array
      node = node.flatMap { child(of: $0, token) }
      if isInScreens, isInArray, depth == 1 {
        screen = Int(token).flatMap { flow.screens.indices.contains($0) ? flow.screens[$0] : nil }
        parts = Parts()
        // The id as it was read: a search would go through all members of the screen for each finding.
        if let id = screen?.id { parts.append("screen:", id.text) } else { parts.append("screens[", token, "]") }
      } else if isInScreens, depth == 3, tokens[2] == "data" {
        parts.removeLast()
        parts.append("data:", token)
      } else if let screen, let node, let component = component(at: node, on: screen) {
        // What holds the component is left out: a field stays itself when it moves into an If.
        parts.keepFirst()
        append(component, on: screen, to: &parts)
      } else if isInArray {
        append(element: node, token, to: &parts)
      } else {
        parts.append(token)
      }
    }
    return parts.joined
  }

  /// Nil for what is no component.
  private mutating func component(at node: JSONNode, on screen: Screen) -> FlowComponent? {
    guard node.kind == .object else { return nil }
    // A search is as fast.
    if screen.components.count < Self.many { return screen.components.first { $0.node == node } }
    let known =
      positions[screen.index]
      ?? Dictionary(screen.components.map { ($0.node, $0.index) }) { first, _ in first }
    positions[screen.index] = known
    return known[node].map { screen.components[$0] }
  }

  private mutating func append(_ component: FlowComponent, on screen: Screen, to parts: inout Parts) {
    if let name = component.name { return parts.append("field:", name.text) }
    let type = component.type.isEmpty ? "component" : component.type
    parts.append(type, "[\(ordinal(of: component, on: screen))", "]")
  }

  /// How many components of the same type stand before one on its screen.
  private mutating func ordinal(of component: FlowComponent, on screen: Screen) -> Int {
    if screen.components.count < Self.many {
      return screen.components[..<component.index].count { $0.type == component.type }
    }
    let known = ordinals[screen.index] ?? Self.ordinals(of: screen.components)
    ordinals[screen.index] = known
    return known[component.index]
  }

  private static func ordinals(of components: [FlowComponent]) -> [Int] {
    var counts: [String: Int] = [:]
    return components.map { component in
      defer { counts[component.type, default: 0] += 1 }
      return counts[component.type, default: 0]
    }
  }

  private func append(element node: JSONNode?, _ token: String, to parts: inout Parts) {
    if let node, node.kind == .object {
      if let id = node["id"]?.string { return parts.append("option:", id) }
      if let name = node["name"]?.string { return parts.append("name:", name) }
    }
    parts.append("[", token, "]")
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
  /// So many components make a screen a large one.
  private static let many = 64
}

/// The parts of the name of a place, put together as they come.
private struct Parts {
  private var text: [UInt8] = []
  private var count = 0
  /// Where the first part ends.
  private var firstEnd = 0
  /// Where what belongs to the last part begins, with the slash before it.
  private var lastStart = 0

  var joined: String { String(decoding: text, as: UTF8.self) }

  mutating func append(_ beginning: String, _ rest: String = "", _ end: String = "") {
    lastStart = text.count
    if count > 0 { text.append(UInt8(ascii: "/")) }
    text += beginning.utf8
    if !rest.isEmpty { text += rest.utf8 }
    if !end.isEmpty { text += end.utf8 }
    if count == 0 { firstEnd = text.count }
    count += 1
  }

  /// Takes the last part away; only once after it was added.
  mutating func removeLast() {
    text.removeLast(text.count - lastStart)
    count -= 1
  }

  mutating func keepFirst() {
    guard count > 1 else { return }
    text.removeLast(text.count - firstEnd)
    count = 1
  }
}
