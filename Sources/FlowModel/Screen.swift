import FlowLanguage
public import JSONText

/// One screen of a flow as it was read.
///
/// A class for the same reason as ``FlowComponent``.
public final class Screen: Sendable {
  /// The value that it was read from, not always an object.
  public let node: JSONNode
  /// Its position in `screens`, counted from 0.
  public let index: Int
  /// The id; nil if it is missing or no string.
  public let id: JSONName?
  /// The data that the screen is given; nil without a `data` object.
  public let data: DataModel?
  /// All components with everything in Form, If and Switch, each before what it contains.
  public let components: [FlowComponent]
  /// All actions of all components and their items, in the order of the text.
  public let actions: [FlowAction]
  /// Positions in ``components`` by name; nil for a screen so small that a search is as fast.
  private let positions: [JSONName: Int]?

  init(_ node: JSONNode, index: Int) {
    self.node = node
    self.index = index
    id = node[.id]?.name
    data = node[.data].flatMap(DataModel.init)
    var reader = ComponentReader()
    if let children = node[.layout]?[.children] { reader.read(children, parent: nil, .layout) }
    components = reader.components
    actions = reader.actions
    let named = reader.components.count < 24 ? nil : reader.components.filter { $0.name != nil && $0.type != "Form" }
    positions = named.map { Dictionary($0.map { ($0.name ?? "", $0.index) }) { first, _ in first } }
  }

  /// Whether the flow can end here.
  public var isTerminal: Bool { node[.terminal]?.bool ?? false }

  /// Whether an end on this screen counts as a success; true unless it is said otherwise.
  public var isSuccess: Bool { node[.success]?.bool ?? true }

  /// Whether the endpoint is asked again when people come back from this screen.
  public var refreshesOnBack: Bool { node[.refreshOnBack]?.bool ?? false }

  /// The components directly under a component, given by its position in ``components``, or under the layout (nil).
  public func children(of parent: Int?) -> [FlowComponent] {
    var children: [FlowComponent] = []
    var position = parent.map { $0 + 1 } ?? 0
    let end = parent.map { components.indices.contains($0) ? components[$0].end : 0 } ?? components.count
    while position < end {
      children.append(components[position])
      position = components[position].end
    }
    return children
  }

  /// The first component of that name; a Form's own name does not count.
  public func component(named name: JSONName) -> FlowComponent? {
    position(ofComponentNamed: name).map { components[$0] }
  }

  /// The position in ``components`` of the first component of that name; a Form's own name does not count.
  public func position(ofComponentNamed name: JSONName) -> Int? {
    if let positions { return positions[name] }
    return components.indices.first { components[$0].name == name && components[$0].fact != .form }
  }

  /// The position in ``components`` of the first component whose name has the bytes of `range`; a Form's own name does
  /// not count.
  package func position(ofComponentNamedAt range: Range<Int>, in text: [UInt8]) -> Int? {
    if positions != nil { return position(ofComponentNamed: JSONName(String(decoding: text[range], as: UTF8.self))) }
    for index in components.indices {
      if let name = components[index].name, text.span.holds(name.text, in: range), components[index].fact != .form {
        return index
      }
    }
    return nil
  }
}
