import FlowLanguage
public import FlowModel
public import JSONText

/// A component ready to run.
public struct ComponentProgram: Sendable {
  /// The component that it was made of.
  public let component: FlowComponent
  /// The properties that have a value while the flow runs, by name; images are left out.
  public let properties: [JSONName: Formula]
  /// The answer to begin with; missing where there is none.
  public let initialValue: Formula

  /// Members that are not values: the tree, actions, and images, which may be large and are only drawn.
  private static let passedOver: Set<JSONName> = [
    "type", "name", "children", "then", "else", "cases", "src", "images", "condition", "init-values",
  ]

  init(_ component: FlowComponent, on screen: Screen, _ compiler: FormulaCompiler) {
    self.component = component
    var properties: [JSONName: Formula] = [:]
    for member in component.node.members where !Self.passedOver.contains(member.name) {
      guard !member.name.text.hasSuffix("-action") else { continue }
      properties[member.name] = compiler.formula(member.value)
    }
    if component.fact == .if, let condition = component.node["condition"] {
      properties["condition"] = compiler.condition(condition)
    }
    self.properties = properties
    initialValue = Self.initialValue(of: component, on: screen, compiler) ?? Formula(.null)
  }

  /// In a Form the Form says it, outside the component itself.
  private static func initialValue(
    of component: FlowComponent,
    on screen: Screen,
    _ compiler: FormulaCompiler
  ) -> Formula? {
    guard component.isInput, let name = component.name else { return nil }
    guard let form = screen.form(around: component) else { return component.node["init-value"].map(compiler.formula) }
    guard let values = form.node["init-values"] else { return nil }
    if values.kind == .object { return values[name].map(compiler.formula) }
    // The whole object may come from data.
    guard let source = compiler.formula(values).reference else { return nil }
    return Formula([
      .load(.init(screen: source.screen, position: source.position, store: source.store, path: source.path + [name]))
    ])
  }

  /// The formula of a property; nil if it is absent.
  public subscript(_ name: JSONName) -> Formula? { properties[name] }

  var index: Int { component.index }
  var fact: ComponentFact? { component.fact }
  var node: JSONNode { component.node }
}

extension FlowComponent {
  /// Whether people enter something here that a payload can refer to.
  package var isInput: Bool { fact?.value != nil && name != nil }

  /// The place of a property, or of the component without it.
  package func place(of property: JSONName) -> JSONNode { node[property] ?? node }
}

extension Screen {
  /// The Form that holds a component, at whatever depth.
  package func form(around component: FlowComponent) -> FlowComponent? {
    var parent = component.parent
    while let index = parent, components.indices.contains(index) {
      if components[index].fact == .form { return components[index] }
      parent = components[index].parent
    }
    return nil
  }
}
