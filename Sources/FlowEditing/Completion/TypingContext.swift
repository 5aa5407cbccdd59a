import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

/// Where in a flow somebody types: what each object and array around the place is, by the table of the language.
struct TypingContext {
  /// An object or array around the place.
  struct Level {
    let container: TypingContainer
    let role: Role
    /// The property that holds it, or holds the array that holds it.
    let fact: PropertyFact?

    /// The text of a member.
    func text(_ name: String) -> String? { container.members.last { $0.name == name }?.text }

    func has(_ name: String) -> Bool { container.members.contains { $0.name == name } }
  }

  /// What an object or array is.
  enum Role {
    case object(ObjectFact)
    /// A component, with what is known of its type.
    case component(ComponentFact?)
    case action([ValueShape.ActionUse], ActionFact?)
    /// A list of components, under a parent.
    case components(ComponentFact.Place.Parent?)
    case array(ValueShape)
    case routes, routeList
    /// The data of a screen; the members of an object in it; a declaration, on the first level or inside.
    case dataModel, properties, declaration(isFirst: Bool)
    case payload
    /// `init-values` or `error-messages` of a Form.
    case formValues(String)
    /// The cases of a Switch.
    case cases
    case range(ValueShape)
    case unknown
  }

  let flow: Flow
  let index: FlowIndex
  let version: FlowVersion
  let bytes: [UInt8]
  let offset: Int
  let position: TypingPosition
  let levels: [Level]
  /// The position of the screen, if the place is on one.
  let screen: Int?

  init(_ document: TextDocument, _ index: FlowIndex, at offset: Int) {
    flow = index.flow
    self.index = index
    version = index.flow.version.flatMap { Language.version($0)?.version } ?? Language.recommendedVersion
    bytes = document.bytes
    self.offset = offset
    position = TypingPosition(document.bytes, at: offset)
    levels = Self.levels(position.containers)
    screen = Self.screen(levels, index.flow)
  }

  // MARK: Levels

  private static func levels(_ containers: [TypingContainer]) -> [Level] {
    var levels: [Level] = []
    for container in containers {
      guard let outer = levels.last else {
        levels.append(Level(container: container, role: .object(.flow), fact: nil))
        continue
      }
      let (role, fact) = role(of: container, in: outer)
      levels.append(Level(container: container, role: role, fact: fact))
    }
    return levels
  }

  private static func role(of container: TypingContainer, in outer: Level) -> (Role, PropertyFact?) {
    switch (outer.role, container.step) {
    case (.object(let object), .key(let name)): return role(object.property(name), container, under: nil)
    case (.component(let fact), .key(let name)): return role(fact?.property(name), container, under: fact)
    case (.action(_, let fact), .key(let name)):
      if name == "payload" { return (.payload, fact?.property(name)) }
      return role(fact?.property(name), container, under: nil)
    case (.components, .index): return (component(container), outer.fact)
    case (.array(let element), .index): return (Self.role(element, container, under: nil, outer.fact), outer.fact)
    case (.routes, .key): return (.routeList, outer.fact)
    case (.dataModel, .key): return (.declaration(isFirst: true), nil)
    case (.properties, .key): return (.declaration(isFirst: false), nil)
    case (.declaration, .key("properties")): return (.properties, nil)
    case (.declaration, .key("items")): return (.declaration(isFirst: false), nil)
    case (.cases, .key): return (.components(.switch), outer.fact)
    default: return (.unknown, nil)
    }
  }

  private static func role(
    _ property: PropertyFact?,
    _ container: TypingContainer,
    under owner: ComponentFact?
  ) -> (Role, PropertyFact?) {
    guard let property else { return (.unknown, nil) }
    if property.name == "routing_model" { return (.routes, property) }
    if owner?.type == "Form", property.name == "init-values" || property.name == "error-messages" {
      return (.formValues(property.name), property)
    }
    return (role(property.shape, container, under: owner, property), property)
  }

  private static func role(
    _ shape: ValueShape,
    _ container: TypingContainer,
    under owner: ComponentFact?,
    _ property: PropertyFact?
  ) -> Role {
    switch (shape, container.isObject) {
    case (.object(let fact), true): .object(fact)
    case (.components, false): .components(owner.flatMap { ComponentFact.Place.Parent(rawValue: $0.type) } ?? .layout)
    case (.map(.components), true): .cases
    case (.array(let element), false): .array(element)
    case (.textOrLines, false): .array(.string)
    case (.action(let uses), true): .action(uses, text("name", container).flatMap(Language.action))
    case (.dataModel, true): .dataModel
    case (.rangeable(let single), true): .range(single)
    default: .unknown
    }
  }

  private static func component(_ container: TypingContainer) -> Role {
    .component(text("type", container).flatMap(Language.component))
  }

  private static func text(_ name: String, _ container: TypingContainer) -> String? {
    container.members.last { $0.name == name }?.text
  }

  private static func screen(_ levels: [Level], _ flow: Flow) -> Int? {
    for level in levels {
      guard case .object(let fact) = level.role, fact == .screen else { continue }
      if let found = flow.screens.first(where: { $0.node.range.lowerBound == level.container.opening }) {
        return found.index
      }
      guard case .index(let position) = level.container.step, flow.screens.indices.contains(position) else {
        return nil
      }
      return position
    }
    return nil
  }

  // MARK: Around the place

  var innermost: Level? { levels.last }

  /// The name of the member whose value is typed.
  var member: String? {
    if case .key(let name)? = innermost?.container.current { name } else { nil }
  }

  /// The innermost component, with its position among the levels.
  var component: (fact: ComponentFact?, level: Level)? {
    for level in levels.reversed() {
      if case .component(let fact) = level.role { return (fact, level) }
    }
    return nil
  }

  /// The component that holds an item or action.
  func component(outside position: Int) -> Level? {
    levels[..<position].last { if case .component = $0.role { true } else { false } }
  }

  var action: (uses: [ValueShape.ActionUse], fact: ActionFact?, level: Level)? {
    for level in levels.reversed() {
      if case .action(let uses, let fact) = level.role { return (uses, fact, level) }
    }
    return nil
  }

  /// Whether the place is in the payload of an action, or in anything of it.
  var isInPayload: Bool { levels.contains { if case .payload = $0.role { true } else { false } } }

  var isInForm: Bool {
    levels.contains { if case .component(let fact) = $0.role { fact?.type == "Form" } else { false } }
  }

  /// How many components of the type are around the object or list that the place is in.
  func depth(of type: String) -> Int {
    levels.dropLast().count { if case .component(let fact) = $0.role { fact?.type == type } else { false } }
  }

  var screenNode: Screen? { screen.map { flow.screens[$0] } }

  /// Whether the screen ends the flow, as far as it says so.
  var isTerminal: Bool { screenNode?.isTerminal ?? false }

  /// The property whose value is typed, or whose list the value is in.
  var property: PropertyFact? {
    guard let level = innermost else { return nil }
    switch (level.role, member) {
    case (.object(let fact), let name?): return fact.property(name)
    case (.component(let fact), let name?): return fact?.property(name)
    case (.action(_, let fact), let name?): return fact?.property(name)
    case (.array, _), (.range, _): return level.fact
    default: return nil
    }
  }
}
