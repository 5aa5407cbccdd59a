public import JSONText

/// One screen of a flow as it was read.
public struct Screen: Sendable {
  public let node: JSONNode
  /// Its position in `screens`, counted from 0.
  public let index: Int
  /// The id; nil if it is missing or no string.
  public let id: String?
  /// The data that the screen is given; nil without a `data` object.
  public let data: DataModel?
  /// All components with everything in Form, If and Switch, each before what it contains.
  public let components: [Component]
  /// All actions of all components and their items, in the order of the text.
  public let actions: [Action]

  init(_ node: JSONNode, index: Int) {
    self.node = node
    self.index = index
    id = node["id"]?.string
    data = node["data"].flatMap(DataModel.init)
    var reader = ComponentReader()
    if let children = node["layout"]?["children"] { reader.read(children, parent: nil, role: .layout) }
    components = reader.components
    actions = reader.actions
  }

  public var isTerminal: Bool { node["terminal"]?.bool ?? false }

  /// Whether an end on this screen counts as a success; true unless it is said otherwise.
  public var isSuccess: Bool { node["success"]?.bool ?? true }

  /// Whether the endpoint is asked again when people come back from this screen.
  public var refreshesOnBack: Bool { node["refresh_on_back"]?.bool ?? false }

  /// The components directly under a component, given by its position in ``components``, or under the layout (nil).
  public func children(of parent: Int?) -> [Component] {
    components.filter { $0.parent == parent }
  }

  /// The first component of that name.
  public func component(named name: String) -> Component? {
    components.first { $0.name == name && $0.type != "Form" }
  }
}
