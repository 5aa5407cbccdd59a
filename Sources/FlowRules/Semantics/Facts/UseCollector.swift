import FlowLanguage
import FlowModel
import JSONText

/// Finds every string that takes its value from elsewhere, with what its place asks for, in one walk.
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

  private mutating func collect() {
    for screen in facts.flow.screens {
      collectTitle(of: screen)
      for component in screen.components { collect(component, on: screen) }
      for (index, action) in screen.actions.enumerated() { collect(action, index, on: screen) }
    }
  }

  // MARK: Screens and components

  private mutating func collectTitle(of screen: Screen) {
    guard let title = screen.node[.title], let text = DynamicText(title) else { return }
    add(text, .title, on: screen, component: nil)
  }

  private mutating func collect(_ component: FlowComponent, on screen: Screen) {
    let isIf = component.fact == .if
    // The condition of an If may do without the signs that all others need.
    guard isIf || component.node.mayHoldDynamic else { return }
    for member in component.node.members {
      let value = member.value
      guard value.mayHoldDynamic || isIf && member.property == .condition else { continue }
      switch value.kind {
      case .string:
        if isIf, member.property == .condition {
          collectCondition(value, of: component, on: screen)
        } else {
          collectProperty(member, of: component, fact: component.fact?.property(at: member.key), item: nil, on: screen)
        }
      case .object, .array:
        guard let fact = component.fact else {
          collectLoose(value, on: screen, component: component)
          continue
        }
        collectStructure(member, of: component, fact: fact.property(at: member.key), on: screen)
      default: break
      }
    }
  }

  private mutating func collectCondition(_ value: JSONNode, of component: FlowComponent, on screen: Screen) {
    guard let text = DynamicText(condition: value) else { return }
    add(text, .condition, on: screen, component: component)
  }

  private mutating func collectProperty(
    _ member: JSONMember,
    of component: FlowComponent,
    fact: PropertyFact?,
    item: ObjectFact?,
    on screen: Screen
  ) {
    guard let text = DynamicText(member.value) else { return }
    let isJudged = fact?.isDynamic ?? false
    add(text, fact.flatMap { isJudged ? .property($0, ofItem: item) : nil } ?? .loose, on: screen, component: component)
  }

  /// A property whose value is an object or array.
  private mutating func collectStructure(
    _ member: JSONMember,
    of component: FlowComponent,
    fact: PropertyFact?,
    on screen: Screen
  ) {
    guard let fact else { return collectLoose(member.value, on: screen, component: component) }
    switch fact.shape {
    case .components, .action: return
    case .map(.components): return
    case .array(.object(let object)):
      for element in member.value.eachElement { collect(item: element, object, of: component, on: screen) }
    case .object(let object): collect(item: member.value, object, of: component, on: screen)
    case .map where component.fact == .form:
      for value in member.value.members { collectFormValue(value, of: component, fact: fact, on: screen) }
    case .array, .textOrLines, .rangeable:
      for value in member.value.elements + member.value.members.map(\.value) {
        guard let text = DynamicText(value) else { continue }
        add(text, .element(of: fact), on: screen, component: component)
      }
    default: collectLoose(member.value, on: screen, component: component)
    }
  }

  private mutating func collect(item: JSONNode, _ object: ObjectFact, of component: FlowComponent, on screen: Screen) {
    for member in item.members where member.value.mayHoldDynamic {
      switch member.value.kind {
      case .string:
        collectProperty(
          member,
          of: component,
          fact: object.property(at: member.key),
          item: object,
          on: screen
        )
      case .object, .array:
        collectStructure(member, of: component, fact: object.property(at: member.key), on: screen)
      default: break
      }
    }
  }

  private mutating func collectFormValue(
    _ member: JSONMember,
    of form: FlowComponent,
    fact: PropertyFact,
    on screen: Screen
  ) {
    guard let text = DynamicText(member.value) else { return }
    let component = screen.component(named: member.name)
    let property = component?.fact?.property(fact.name == "init-values" ? "init-value" : "error-message")
    let demand: Demand? = if let component, let property { .formValue(property, of: component.index) } else { nil }
    // Another rule reports a name without a component; its value is used all the same.
    add(text, demand ?? .anything, on: screen, component: form)
  }

  /// Strings in unknown places: what they name counts as used, and nothing else is judged.
  private mutating func collectLoose(_ node: JSONNode, on screen: Screen, component: FlowComponent?) {
    guard node.mayHoldDynamic else { return }
    if let text = DynamicText(node) { add(text, .loose, on: screen, component: component) }
    for element in node.eachElement { collectLoose(element, on: screen, component: component) }
    for member in node.members where member.property != .type {
      collectLoose(member.value, on: screen, component: component)
    }
  }

  private mutating func add(
    _ text: DynamicText,
    _ demand: Demand,
    on screen: Screen,
    component: FlowComponent?,
    action: Int? = nil
  ) {
    uses.append(
      DynamicUse(
        screen: screen.index,
        component: component?.index,
        action: action,
        text: text,
        references: text.references.map { facts.resolved($0, on: screen.index) },
        demand: demand
      )
    )
  }

  // MARK: Actions

  private mutating func collect(_ action: FlowAction, _ index: Int, on screen: Screen) {
    guard action.node.mayHoldDynamic else { return }
    let component = screen.components[action.component]
    for member in action.node.members where member.value.mayBeDynamic {
      guard let text = DynamicText(member.value) else { continue }
      add(text, member.property == .url ? .url : .loose, on: screen, component: component)
    }
    if let next = action.next, let text = DynamicText(next) {
      add(text, .loose, on: screen, component: component)
    }
    guard let payload = action.payload, payload.mayHoldDynamic else { return }
    let target = PayloadTarget(action, on: screen, facts)
    for member in payload.members where member.value.mayHoldDynamic {
      let declaration = target.declaration(of: member.name)
      collectPayload(member.value, declaration, index, on: screen, component)
    }
  }

  private mutating func collectPayload(
    _ value: JSONNode,
    _ declaration: DataDeclaration?,
    _ action: Int,
    on screen: Screen,
    _ component: FlowComponent
  ) {
    guard value.mayHoldDynamic else { return }
    switch value.kind {
    case .string:
      guard let text = DynamicText(value) else { return }
      add(text, .payload(declaration), on: screen, component: component, action: action)
    case .array:
      let items = declaration?.items
      for element in value.eachElement { collectPayload(element, items, action, on: screen, component) }
    case .object:
      let properties = declaration?.node[.properties]
      for member in value.members {
        let inner = properties?[member.name].map(DataDeclaration.init)
        collectPayload(member.value, inner, action, on: screen, component)
      }
    default: break
    }
  }
}
