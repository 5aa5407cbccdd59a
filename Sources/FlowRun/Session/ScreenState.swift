import FlowLanguage
public import FlowModel
package import JSONText

/// One component as it is at the moment.
public struct ComponentState: Sendable, Hashable {
  /// Whether it is drawn: visible, and in the branches that apply.
  public internal(set) var isShown = false
  /// Whether it can be used.
  public internal(set) var isEnabled = true
  /// Whether it must be answered.
  public internal(set) var isRequired = false
  /// Why the Footer waits for it; nil for a valid value and for what is not drawn.
  public internal(set) var fault: ValueFault?
}

/// A screen as it is at the moment.
public struct ScreenState: Sendable {
  /// In the order of ``Screen/components``.
  public internal(set) var components: [ComponentState]
  /// The branch that each If and Switch takes, by its position; nil where no case fits.
  public internal(set) var branches: [Int: FlowComponent.Role] = [:]
  /// The position of the Footer that is drawn.
  public internal(set) var footer: Int?
  /// The inputs that the Footer waits for.
  public internal(set) var waitingFor: [Int] = []
  /// What behaved differently from what most people expect, and where.
  package internal(set) var traps: [(component: Int, property: JSONName, traps: Traps)] = []

  /// Whether the Footer can be pressed.
  public var canPressFooter: Bool {
    footer.map { components[$0].isEnabled && waitingFor.isEmpty } ?? false
  }

  init(_ program: ScreenProgram, _ store: Store, _ values: some ValueSource) {
    components = Array(repeating: ComponentState(), count: program.components.count)
    for component in program.components { read(component, store, values) }
  }

  private mutating func read(_ component: ComponentProgram, _ store: Store, _ values: some ValueSource) {
    let index = component.index
    guard isReached(component.component), truth("visible", of: component, values) != false else { return }
    components[index].isShown = true
    switch component.fact {
    case .if: branches[index] = truth("condition", of: component, values) == true ? .then : .else
    case .switch: branches[index] = switchCase(of: component, values)
    case .footer:
      components[index].isEnabled = truth("enabled", of: component, values) ?? true
      footer = footer ?? index
    default: readInput(component, store, values)
    }
  }

  /// Whether what holds the component is drawn and takes its branch.
  private func isReached(_ component: FlowComponent) -> Bool {
    guard let parent = component.parent else { return true }
    guard components[parent].isShown else { return false }
    switch component.role {
    case .layout, .form: return true
    case .then, .else, .case: return branches[parent] == component.role
    }
  }

  private mutating func readInput(_ component: ComponentProgram, _ store: Store, _ values: some ValueSource) {
    let index = component.index
    components[index].isEnabled = truth("enabled", of: component, values) ?? true
    guard component.component.isInput, let name = component.component.name else { return }
    let isRequired = truth("required", of: component, values) ?? false
    components[index].isRequired = isRequired
    let rules = InputRules(component: component, values: values)
    let isTouched = store.touched.contains(name)
    components[index].fault = rules.fault(of: store.form[name], isTouched: isTouched, isRequired: isRequired)
    if components[index].fault != nil { waitingFor.append(index) }
  }

  /// The value of a property that is a boolean; nil for a missing one and for other values.
  private mutating func truth(_ name: JSONName, of component: ComponentProgram, _ values: some ValueSource) -> Bool? {
    guard let formula = component[name] else { return nil }
    guard case .bool(let flag) = value(formula, name, component, values) else { return nil }
    return flag
  }

  private mutating func switchCase(of component: ComponentProgram, _ values: some ValueSource) -> FlowComponent.Role? {
    guard let formula = component["value"] else { return nil }
    let name = JSONName(Values.text(value(formula, "value", component, values)))
    let cases = component.node["cases"]
    if cases?[name] != nil { return .case(name) }
    return cases?["default"] != nil ? .case("default") : nil
  }

  private mutating func value(
    _ formula: Formula,
    _ name: JSONName,
    _ component: ComponentProgram,
    _ values: some ValueSource
  ) -> JSONValue? {
    var met: Traps = []
    let value = formula.value(from: values, &met)
    if !met.isEmpty { traps.append((component.index, name, met)) }
    return value
  }
}
