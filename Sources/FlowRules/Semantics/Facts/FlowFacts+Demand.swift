import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension FlowFacts {
  /// The types that the place of `use` takes; empty if it takes everything.
  func types(acceptedBy use: DynamicUse) -> [DataType] {
    switch use.demand {
    case .title, .url: [.string]
    case .condition: [.boolean]
    case .property(let fact, _):
      component(of: use).map { DataType.expected(by: fact, of: $0, version: version) } ?? []
    case .element(let fact): [fact.elementType]
    case .formValue(let fact, let index):
      DataType.expected(by: fact, of: flow.screens[use.screen].components[index], version: version)
    case .payload(let declaration): declaration.map { [$0.type] } ?? []
    case .anything, .loose: []
    }
  }

  /// Whether a value of that type may be meant at the place of `use`.
  ///
  /// Where any value can stand, a misspelt name hardly means a list or an object.
  func mayTake(_ type: DataType, _ use: DynamicUse) -> Bool {
    guard case .binding = use.content else { return !type.isStructured }
    let types = types(acceptedBy: use)
    return types.isEmpty ? !type.isStructured : types.contains { $0.accepts(type) }
  }

  /// What the place of `use` takes, and who says so; nil if it takes everything.
  func expectation(of use: DynamicUse) -> Expectation? {
    let types = types(acceptedBy: use)
    switch use.demand {
    case .title: return Expectation(types, .property("title", of: "a screen"))
    case .condition:
      return Expectation(types, .property("condition", of: "If"), code: .invalidPropertyValue)
    case .url: return Expectation(types, .property("url", of: "open_url"))
    case .property(let fact, let item):
      return component(of: use).map { Expectation(fact, of: $0, item: item, version: version) }
    case .element(let fact):
      let type = component(of: use)?.type ?? ""
      return Expectation(types, .property(fact.name, of: type), source: .observed)
    case .formValue(let fact, let index):
      return Expectation(formValue: fact, of: flow.screens[use.screen].components[index], version: version)
    case .payload(let declaration): return declaration.flatMap { expectation($0, inPayload: use) }
    case .anything, .loose: return nil
    }
  }

  private func component(of use: DynamicUse) -> FlowComponent? {
    use.component.map { flow.screens[use.screen].components[$0] }
  }

  private func expectation(_ declaration: DataDeclaration, inPayload use: DynamicUse) -> Expectation? {
    let screen = flow.screens[use.screen]
    guard let action = use.action.map({ screen.actions[$0] }), let payload = action.payload else { return nil }
    return PayloadTarget(action, on: screen, self).expectation(declaration, at: use.node.path(in: payload))
  }
}

extension JSONNode {
  /// The names of the members that lead here from `payload`: `person.name`; elements of a list have that of the list.
  fileprivate func path(in payload: JSONNode) -> String {
    var names: [JSONName] = []
    var node = self
    while node != payload, let parent = node.parent {
      if let name = node.memberName { names.append(name) }
      node = parent
    }
    return names.reversed().joined(separator: ".")
  }
}

extension PropertyFact {
  /// What the elements, or the two ends of a range, are.
  fileprivate var elementType: DataType {
    switch shape {
    case .rangeable(.boolean): .boolean
    case .array(.number), .array(.integer): .number
    default: .string
    }
  }
}
