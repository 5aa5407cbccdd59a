import FlowLanguage
import FlowModel
import JSONText

/// Finds every string that takes its value from elsewhere, with what is expected there, in one walk.
struct UseCollector {
  private let facts: FlowFacts
  private var uses: [DynamicUse] = []

  /// All uses in the order of the text; what `facts` already says of uses does not count.
  static func uses(in facts: FlowFacts) -> [DynamicUse] {
    var collector = UseCollector(facts: facts)
    collector.collect()
    return collector.uses
  }

  private init(facts: FlowFacts) {
    self.facts = facts
  }

  private var version: FlowVersion { facts.version }

  private mutating func collect() {
    for screen in facts.flow.screens {
      collectTitle(of: screen)
      for component in screen.components { collect(component, on: screen) }
      for (index, action) in screen.actions.enumerated() { collect(action, index, on: screen) }
    }
  }

  // MARK: Screens and components

  private mutating func collectTitle(of screen: Screen) {
    guard let title = screen.node["title"], let text = DynamicText(title) else { return }
    add(title, text, .title, Expectation([.string], .property("title", of: "a screen")), on: screen, component: nil)
  }

  private mutating func collect(_ component: Component, on screen: Screen) {
    let isIf = component.fact == .if
    for member in component.node.members {
      let value = member.value
      switch value.kind {
      case .string:
        if isIf, member.key.isText("condition") {
          collectCondition(value, of: component, on: screen)
        } else if value.mayBeDynamic {
          collectProperty(member, of: component, fact: component.fact?.property(at: member.key), item: nil, on: screen)
        }
      case .object, .array:
        guard let fact = component.fact else {
          collectLoose(value, on: screen, component: component)
          continue
        }
        collectStructure(member, of: component, fact: fact.property(at: member.key), item: nil, on: screen)
      default: break
      }
    }
  }

  private mutating func collectCondition(_ value: JSONNode, of component: Component, on screen: Screen) {
    guard let text = DynamicText(condition: value) else { return }
    let expected = Expectation([.boolean], .property("condition", of: "If"), code: "INVALID_PROPERTY_VALUE")
    add(value, text, .condition, expected, on: screen, component: component)
  }

  private mutating func collectProperty(
    _ member: JSONMember,
    of component: Component,
    fact: PropertyFact?,
    item: String?,
    on screen: Screen
  ) {
    guard let text = DynamicText(member.value) else { return }
    guard let fact, fact.isDynamic else {
      return add(member.value, text, .loose, nil, on: screen, component: component)
    }
    let place: DynamicUse.Place =
      component.fact == .switch && fact.name == "value" ? .switchValue : .property(fact.name)
    let expected = Expectation(fact, of: component, itemName: item, version: version)
    add(member.value, text, place, expected, on: screen, component: component)
  }

  /// A property whose value is an object or array.
  private mutating func collectStructure(
    _ member: JSONMember,
    of component: Component,
    fact: PropertyFact?,
    item: String?,
    on screen: Screen
  ) {
    guard let fact else { return collectLoose(member.value, on: screen, component: component) }
    switch fact.shape {
    case .components, .action: return
    case .map(.components): return
    case .array(.object(let object)):
      for element in member.value.elements { collect(item: element, object, of: component, on: screen) }
    case .object(let object): collect(item: member.value, object, of: component, on: screen)
    case .map where component.fact == .form:
      for value in member.value.members { collectFormValue(value, of: component, fact: fact, on: screen) }
    case .array, .textOrLines, .rangeable:
      let expected = Expectation(
        [fact.elementType],
        .property(fact.name, of: component.type),
        source: .observed
      )
      for value in member.value.elements + member.value.members.map(\.value) {
        guard let text = DynamicText(value) else { continue }
        add(value, text, .property(fact.name), expected, on: screen, component: component)
      }
    default: collectLoose(member.value, on: screen, component: component)
    }
  }

  private mutating func collect(item: JSONNode, _ object: ObjectFact, of component: Component, on screen: Screen) {
    for member in item.members {
      switch member.value.kind {
      case .string:
        guard member.value.mayBeDynamic else { continue }
        collectProperty(
          member,
          of: component,
          fact: object.property(at: member.key),
          item: "a " + object.name,
          on: screen
        )
      case .object, .array:
        collectStructure(member, of: component, fact: object.property(at: member.key), item: object.name, on: screen)
      default: break
      }
    }
  }

  private mutating func collectFormValue(
    _ member: JSONMember,
    of form: Component,
    fact: PropertyFact,
    on screen: Screen
  ) {
    guard let text = DynamicText(member.value) else { return }
    let name = member.name
    var expected: Expectation?
    if let component = screen.component(named: name) {
      let property = fact.name == "init-values" ? "init-value" : "error-message"
      expected = Expectation.formValue(property, of: component, name: name, version: version)
    }
    add(member.value, text, .formValue(name), expected, on: screen, component: form)
  }

  /// Strings in places that nothing is known about: what they name is used, no more.
  private mutating func collectLoose(_ node: JSONNode, on screen: Screen, component: Component?) {
    if let text = DynamicText(node) { add(node, text, .loose, nil, on: screen, component: component) }
    for element in node.elements { collectLoose(element, on: screen, component: component) }
    for member in node.members where !member.key.isText("type") {
      collectLoose(member.value, on: screen, component: component)
    }
  }

  private mutating func add(
    _ node: JSONNode,
    _ text: DynamicText,
    _ place: DynamicUse.Place,
    _ expected: Expectation?,
    on screen: Screen,
    component: Component?,
    action: Int? = nil
  ) {
    uses.append(
      DynamicUse(
        screen: screen.index,
        component: component?.index,
        action: action,
        node: node,
        text: text,
        references: text.references.map { facts.resolved($0, on: screen.index) },
        place: place,
        expected: expected
      )
    )
  }

  // MARK: Actions

  private mutating func collect(_ action: Action, _ index: Int, on screen: Screen) {
    let component = screen.components[action.component]
    for member in action.node.members where member.value.kind == .string && member.value.mayBeDynamic {
      guard let text = DynamicText(member.value) else { continue }
      let isURL = member.key.isText("url")
      let expected = isURL ? Expectation([.string], .property("url", of: "open_url")) : nil
      add(member.value, text, isURL ? .property("url") : .loose, expected, on: screen, component: component)
    }
    if let next = action.next, let text = DynamicText(next) {
      add(next, text, .loose, nil, on: screen, component: component)
    }
    guard let payload = action.payload else { return }
    let model = PayloadTarget(action, on: screen, facts)
    for member in payload.members {
      let declaration = model.declaration(of: member.name)
      collectPayload(member.value, declaration, model, member.name, index, on: screen, component)
    }
  }

  private mutating func collectPayload(
    _ value: JSONNode,
    _ declaration: DataDeclaration?,
    _ target: PayloadTarget,
    _ path: String,
    _ action: Int,
    on screen: Screen,
    _ component: Component
  ) {
    switch value.kind {
    case .string:
      guard let text = DynamicText(value) else { return }
      let expected = declaration.map { target.expectation($0, at: path) }
      add(value, text, .payload, expected, on: screen, component: component, action: action)
    case .array:
      let items = declaration?.items
      for element in value.elements { collectPayload(element, items, target, path, action, on: screen, component) }
    case .object:
      let properties = declaration?.node["properties"]
      for member in value.members {
        let inner = properties?[member.name].map(DataDeclaration.init)
        collectPayload(member.value, inner, target, "\(path).\(member.name)", action, on: screen, component)
      }
    default: break
    }
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

extension Expectation {
  /// What `init-values` or `error-messages` of a Form give to one component, whose own property they stand for.
  static func formValue(_ property: String, of component: Component, name: String, version: FlowVersion) -> Expectation?
  {
    guard let fact = component.fact?.property(property) else { return nil }
    return Expectation(
      DataType.expected(by: fact, of: component, version: version),
      .text("the \(property == "init-value" ? "initial value" : "error message") of \(component.type) '\(name)'"),
      declaration: component.node,
      source: version >= .v7_0 ? .documented : .observed,
      code: "INVALID_PROPERTY_VALUE"
    )
  }
}
