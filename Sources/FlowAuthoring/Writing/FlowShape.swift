import FlowLanguage
import JSONText

/// What the values in a flow are, by the language table.
enum FlowShape {
  /// The properties of an object of that shape; nil where keys are free or unknown.
  static func properties(of shape: ValueShape, _ node: JSONNode) -> [PropertyFact]? {
    switch shape {
    case .object(let fact): fact.properties
    case .components: node["type"]?.string.flatMap(Language.component)?.properties
    case .action: node["name"]?.string.flatMap(Language.action)?.properties
    default: nil
    }
  }

  /// What the elements of an array of that shape are.
  static func element(of shape: ValueShape) -> ValueShape {
    switch shape {
    case .array(let inner): inner
    case .components: .components
    default: .any
    }
  }

  /// What the member of that name is in an object of that shape.
  static func member(_ name: String, of shape: ValueShape, _ node: JSONNode) -> ValueShape {
    if case .map(let value) = shape { return value }
    return properties(of: shape, node)?.first { $0.name == name }?.shape ?? .any
  }

  /// What the value at `node` is in its flow.
  static func shape(of node: JSONNode) -> ValueShape {
    var path = [node]
    while let parent = path[path.count - 1].parent { path.append(parent) }
    var shape = ValueShape.object(.flow)
    for (node, parent) in zip(path.dropLast(), path.dropFirst()).reversed() {
      shape =
        parent.kind == .object ? member(node.memberName?.text ?? "", of: shape, parent) : element(of: shape)
    }
    return shape
  }
}
