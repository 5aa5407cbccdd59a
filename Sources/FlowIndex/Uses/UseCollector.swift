import FlowLanguage
import FlowModel
import JSONText

/// Finds every string that takes its value from elsewhere, with what its place asks for, in one walk.
struct UseCollector {
  private let flow: Flow
  private(set) var uses: [DynamicUse] = []
  /// What the texts refer to, one text after the other.
  private(set) var references: [Reference] = []
  /// Where the walk is.
  private var site = Site(screen: 0)

  /// A place in the flow, by positions.
  private struct Site {
    let screen: Int
    var component: Int?
    var action: Int?
  }

  init(_ flow: Flow) {
    self.flow = flow
  }

  /// Goes over the flow, screen by screen, in the order of the text.
  mutating func collect() {
    for screen in flow.screens {
      site = Site(screen: screen.index)
      if let title = screen.node[.title] { add(title, .title) }
      for component in screen.components { collect(component) }
      for (index, action) in screen.actions.enumerated() { collect(action, at: index) }
    }
  }

  // MARK: Components

  private mutating func collect(_ component: FlowComponent) {
    let isIf = component.fact == .if
    // The condition of an If may do without the signs that all others need.
    guard isIf || component.node.mayHoldDynamic else { return }
    site.component = component.index
    for member in component.node.members {
      let value = member.value
      if isIf, member.property == .condition, value.kind == .string {
        if let text = DynamicText(condition: value) { add(text, .condition) }
      } else if value.mayHoldDynamic {
        guard let fact = component.fact else {
          collectLoose(value)
          continue
        }
        collect(value, fact.property(at: member.key), item: nil)
      }
    }
  }

  /// A value of a component or of an item in it; `fact` says what is known about the property that has it.
  private mutating func collect(_ value: JSONNode, _ fact: PropertyFact?, item: ObjectFact?) {
    guard value.kind != .string else {
      let demand: Demand = if let fact, fact.isDynamic { .property(fact, ofItem: item) } else { .loose }
      return add(value, demand)
    }
    guard let fact else { return collectLoose(value) }
    switch fact.shape {
    case .components, .action, .map(.components): return
    case .array(.object(let object)): for element in value.eachElement { collect(item: element, object) }
    case .object(let object): collect(item: value, object)
    case .map where fact.key == .initValues || fact.key == .errorMessages:
      for member in value.members { collectFormValue(member, fact) }
    case .array, .textOrLines, .rangeable:
      for element in value.eachElement { add(element, .element(of: fact)) }
      for end in value.members { add(end.value, .element(of: fact)) }
    default: collectLoose(value)
    }
  }

  private mutating func collect(item: JSONNode, _ object: ObjectFact) {
    for member in item.members where member.value.mayHoldDynamic {
      collect(member.value, object.property(at: member.key), item: object)
    }
  }

  private mutating func collectFormValue(_ member: JSONMember, _ fact: PropertyFact) {
    guard member.value.mayBeDynamic else { return }
    let component = flow.screens[site.screen].component(named: member.name)
    let property = component?.fact?.property(fact.key == .initValues ? "init-value" : "error-message")
    let demand: Demand? = if let component, let property { .formValue(property, of: component.index) } else { nil }
    // Another rule reports a name without a component; its value is used all the same.
    add(member.value, demand ?? .anything)
  }

  /// Strings in unknown places: what they name counts as used, and nothing else is judged.
  private mutating func collectLoose(_ node: JSONNode) {
    guard node.mayHoldDynamic else { return }
    add(node, .loose)
    for element in node.eachElement { collectLoose(element) }
    for member in node.members where member.property != .type { collectLoose(member.value) }
  }

  // MARK: Actions

  private mutating func collect(_ action: FlowAction, at index: Int) {
    guard action.node.mayHoldDynamic else { return }
    site.component = action.component
    site.action = nil
    for member in action.node.members { add(member.value, member.property == .url ? .url : .loose) }
    if let next = action.next { add(next, .loose) }
    guard let payload = action.payload, payload.mayHoldDynamic else { return }
    site.action = index
    let model = flow.screen(givenPayloadOf: action, on: flow.screens[site.screen])?.data
    for member in payload.members where member.value.mayHoldDynamic {
      collectPayload(member.value, model?.member(namedBy: member.key)?.declaration)
    }
  }

  private mutating func collectPayload(_ value: JSONNode, _ declaration: DataDeclaration?) {
    guard value.mayHoldDynamic else { return }
    switch value.kind {
    case .string: add(value, .payload(declaration))
    case .array:
      let items = declaration?.items
      for element in value.eachElement { collectPayload(element, items) }
    case .object:
      let properties = declaration?.node[.properties]
      for member in value.members {
        collectPayload(member.value, properties?[like: member.key].map(DataDeclaration.init))
      }
    default: break
    }
  }

  // MARK: Texts

  /// Adds a value if it is a text that refers to anything, or is meant to.
  private mutating func add(_ node: JSONNode, _ demand: Demand) {
    guard node.mayBeDynamic, let text = node.decodedText else { return }
    let (bytes, range) = text.place
    guard let parts = ReferenceParts(bytes.span, range) else {
      if let text = DynamicText(node) { add(text, demand) }
      return
    }
    references.append(flow.resolve(parts, in: text, on: site.screen))
    add(text, .binding, demand, from: references.count - 1)
  }

  /// Adds a text that is more than one binding.
  private mutating func add(_ text: DynamicText, _ demand: Demand) {
    let first = references.count
    for binding in text.references { references.append(flow.resolve(binding, on: site.screen)) }
    add(text.text, DynamicUse.Content(text.content), demand, from: first)
  }

  private mutating func add(_ text: DecodedText, _ content: DynamicUse.Content, _ demand: Demand, from first: Int) {
    uses.append(
      DynamicUse(
        text,
        content,
        demand,
        screen: site.screen,
        component: site.component,
        action: site.action,
        references: first..<references.count
      )
    )
  }
}
