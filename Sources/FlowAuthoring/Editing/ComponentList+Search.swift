import FlowLanguage

extension ComponentList {
  /// The first component that fits, here or in a Form, If or Switch.
  func first(where fits: (any TypedComponent) -> Bool) -> (any TypedComponent)? {
    for component in self {
      if fits(component) { return component }
      for list in component.lists {
        if let found = list.components.first(where: fits) { return found }
      }
    }
    return nil
  }

  /// Puts `others` in the place of the first component that fits; false if none does.
  mutating func replaceFirst(
    where fits: (any TypedComponent) -> Bool,
    by others: (any TypedComponent) -> [any TypedComponent]
  ) -> Bool {
    for position in indices {
      if fits(self[position]) {
        replaceSubrange(position..<position + 1, with: others(self[position]))
        return true
      }
      var component = self[position]
      for var list in component.lists where list.components.replaceFirst(where: fits, by: others) {
        component.put(list)
        self[position] = component
        return true
      }
    }
    return false
  }

  /// Changes every component, here and in each Form, If and Switch.
  mutating func update(_ change: (inout any TypedComponent) -> Void) {
    for position in indices {
      var component = self[position]
      for var list in component.lists {
        list.components.update(change)
        component.put(list)
      }
      change(&component)
      self[position] = component
    }
  }
}

/// A list of components in a component: a property, or one case of it.
struct InnerList {
  let property: String
  let position: Int?
  var components: ComponentList
}

extension TypedComponent {
  /// The lists of components in this one: of a Form, an If, a Switch.
  var lists: [InnerList] {
    Self.facts.flatMap { fact -> [InnerList] in
      switch fact.shape {
      case .components:
        let list: ComponentList? = fields.value(of: fact.name)
        return list.map { [InnerList(property: fact.name, position: nil, components: $0)] } ?? []
      case .map(.components):
        let cases = fields.value(of: fact.name, as: SwitchCases.self)?.cases ?? []
        return cases.enumerated().map {
          InnerList(property: fact.name, position: $0.offset, components: $0.element.components)
        }
      default: return []
      }
    }
  }

  /// Puts a list back where it was.
  mutating func put(_ list: InnerList) {
    guard let position = list.position else { return fields.set(list.property, to: list.components) }
    guard var cases: SwitchCases = fields.value(of: list.property), cases.cases.indices.contains(position) else {
      return
    }
    cases.cases[position].components = list.components
    fields.set(list.property, to: cases)
  }

  /// What `name` says; nil without one.
  var nameText: String? { fields.value(of: "name") }
}
