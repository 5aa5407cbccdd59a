import FlowIndex
import FlowLanguage
import FlowModel
import FlowRules
import JSONText

extension FlowCompleter {
  /// Offers values for the place.
  mutating func values() {
    guard let level = context.innermost else { return wholeFlow() }
    switch level.role {
    case .components(let parent): components(under: parent)
    case .routeList: routeTargets(level)
    case .payload: payloadValue()
    case .formValues(let property): formValue(property)
    case .declaration(let isFirst): declarationValue(level, isFirst)
    case .component(let fact):
      if context.member == "type" { return componentTypes() }
      if context.member == "data-source" || context.member == "list-items" { bindings(to: fact, level) }
      propertyValue(level)
    case .action(let uses, let fact):
      if context.member == "name" { return actionNameValues(uses) }
      if fact != nil { propertyValue(level) }
    case .object(let fact):
      if fact == .next, context.member == "name" { return nextValues() }
      propertyValue(level)
    case .array(let element): arrayElement(element, level)
    case .range(let single): if single == .boolean { booleans(nil) }
    case .routes, .dataModel, .properties, .cases, .unknown: break
    }
  }

  private mutating func wholeFlow() {
    guard context.position.containers.isEmpty else { return }
    var pattern = CompletionBuilder.Pattern("{\"version\": \"\(Language.recommendedVersion)\", \"screens\": []}")
    pattern.add("")
    builder.add("flow", .template, pattern, detail: "a new flow", rank: 1)
  }

  // MARK: Properties

  private mutating func propertyValue(_ level: TypingContext.Level) {
    guard let fact = context.property else { return }
    switch (fact.name, level.role) {
    case ("version", .object(.flow)): return versions()
    case ("init-value", .component(let component?)): return initialValue(component, level)
    case ("condition", _):
      if let condition { builder.add(string: condition, .syntax, rank: 2) }
      return
    default: break
    }
    for value in fact.values(in: version) where fact.choices.first(where: { $0.name == value })?.source != .observed {
      if case .array = fact.shape { break }
      let isDefault = fact.defaultValue == .string(value)
      builder.add(string: value, .value, detail: isDefault ? "default" : nil, rank: 1)
    }
    shapeValue(fact.shape, fact)
    if fact.isDynamic { bindings(types(of: fact)) }
  }

  private mutating func shapeValue(_ shape: ValueShape, _ fact: PropertyFact) {
    switch shape {
    case .boolean: booleans(fact.defaultValue)
    case .condition where version >= Feature.expressions.since: break
    case .rangeable(.boolean): booleans(fact.defaultValue)
    case .action(let uses):
      for name in actionNames(uses) {
        guard let action = Language.action(name) else { continue }
        var pattern = CompletionBuilder.Pattern()
        pattern.action(action, self)
        builder.add(name, .template, pattern, documentation: action.summary, rank: 1)
      }
    default: break
    }
  }

  private mutating func booleans(_ standard: JSONValue?) {
    for value in [true, false] {
      let pattern = CompletionBuilder.Pattern("\(value)")
      builder.add("\(value)", .value, pattern, detail: standard == .bool(value) ? "default" : nil, rank: 1)
    }
  }

  private mutating func versions() {
    for fact in Language.versions.reversed() where fact.state(on: today) == .active {
      builder.add(
        string: "\(fact.version)",
        .value,
        detail: fact.isRecommended ? "recommended" : nil,
        documentation: fact.summary,
        rank: 1,
        isPreselected: fact.isRecommended
      )
    }
  }

  /// The types that a property takes.
  func types(of fact: PropertyFact) -> [DataType] {
    if let node = typedComponent { return DataType.expected(by: fact, of: node, version: version) }
    switch fact.shape {
    case .boolean, .condition: return [.boolean]
    case .number, .integer: return [.number]
    case .array, .object, .map, .components, .action, .dataModel, .any: return []
    default: return [.string]
    }
  }

  /// The component at the place as it was read.
  var typedComponent: FlowComponent? {
    guard let screen = context.screenNode, let level = context.component?.level else { return nil }
    return screen.components.first { $0.node.range.lowerBound == level.container.opening }
  }

  /// Bindings as whole texts.
  mutating func bindings(_ types: [DataType]) {
    guard !types.isEmpty else { return }
    for source in sources(for: types) {
      builder.add(
        string: source.binding,
        source.kind,
        detail: source.detail,
        documentation: source.documentation,
        rank: source.isHere ? 4 : 5
      )
    }
  }

  /// Lists that come from data.
  private mutating func bindings(to fact: ComponentFact?, _ level: TypingContext.Level) {
    guard let property = context.property, property.isDynamic, case .array(.object(let item)) = property.shape else {
      return
    }
    let required = item.properties.filter { $0.isRequired(in: version) }.map(\.name)
    for source in sources(for: [.array(.unknown)]) {
      guard case .array(.object(let fields?)) = source.type,
        required.allSatisfy({ name in fields.contains { "\($0.name)" == name } })
      else { continue }
      builder.add(string: source.binding, .data, detail: source.detail, rank: 2)
    }
  }

  // MARK: Lists

  private mutating func arrayElement(_ element: ValueShape, _ level: TypingContext.Level) {
    guard let fact = level.fact else { return }
    switch element {
    case .object(let object):
      if let maximum = fact.bounds?.maximum, count(in: level) >= maximum { return }
      var pattern = CompletionBuilder.Pattern()
      if object == .screen {
        // Of an endpoint's flow each screen needs its routes first.
        guard FlowGraph.declaredModel(of: context.flow) == nil else { return }
        pattern.screen(self)
      } else {
        pattern.write(object, self, number: object == .carouselImage ? nil : count(in: level) + 1)
      }
      builder.add(object.name, .template, pattern, documentation: object.summary, rank: 1)
    case .string where fact.name == "sensitive":
      let there = Set(present(in: level))
      for name in fieldNames where !there.contains(name) { builder.add(string: name, .field, rank: 1) }
    case .string where fact.name == "init-value":
      let there = Set(present(in: level))
      for (id, title) in typedOptions where !there.contains(id) {
        builder.add(string: id, .option, detail: title, rank: 1)
      }
    case .string:
      let there = Set(present(in: level))
      for value in fact.values(in: version) where !there.contains(value) { builder.add(string: value, .value, rank: 1) }
    default: break
    }
  }

  private func node(of level: TypingContext.Level) -> JSONNode? {
    let node = context.flow.document.innermostValue(at: level.container.opening)
    return node.range.lowerBound == level.container.opening ? node : nil
  }

  private func count(in level: TypingContext.Level) -> Int { node(of: level)?.count ?? 0 }

  /// The texts in a list besides the one that is typed.
  private func present(in level: TypingContext.Level) -> [String] {
    (node(of: level)?.elements ?? []).filter { $0.range.lowerBound != context.position.replaced.lowerBound }
      .compactMap(\.string)
  }

  /// The names of the inputs on the screen.
  var fieldNames: [String] {
    guard let screen = context.screen else { return [] }
    return context.index.members(.field, of: .screen(screen)).filter { field in
      field.component.flatMap { context.flow.screens[screen].components[$0].fact?.isInput } ?? false
    }.map { context.index.text($0.name) }
  }

  // MARK: Answers to begin with

  private mutating func initialValue(_ component: ComponentFact, _ level: TypingContext.Level) {
    guard let fact = component.property("init-value") else { return }
    if component.value == .boolean { booleans(nil) }
    if component.value == .text {
      for (id, title) in typedOptions { builder.add(string: id, .option, detail: title, rank: 1) }
    }
    bindings(types(of: fact))
  }

  /// The options of the component at the place.
  private var typedOptions: [(id: String, title: String?)] {
    guard let screen = context.screen, let name = context.component?.level.text("name"),
      let field = context.index.definition(.field, name, in: .screen(screen))
    else { return [] }
    return Facts.options(ofField: field, context.index)
  }

  private mutating func formValue(_ property: String) {
    guard let screen = context.screen, let name = context.member,
      let field = context.index.definition(.field, name, in: .screen(screen)),
      let position = context.index.definitions[field].component
    else { return }
    let component = context.flow.screens[screen].components[position]
    guard property == "init-values" else { return bindings([.string]) }
    switch component.fact?.value {
    case .boolean: booleans(nil)
    case .text:
      for (id, title) in Facts.options(ofField: field, context.index) {
        builder.add(string: id, .option, detail: title, rank: 1)
      }
    default: break
    }
    guard let fact = component.fact?.property("init-value") else { return }
    bindings(DataType.expected(by: fact, of: component, version: version))
  }

  private mutating func declarationValue(_ level: TypingContext.Level, _ isFirst: Bool) {
    switch context.member {
    case "type":
      for type in ["string", "number", "boolean", "object", "array"] { builder.add(string: type, .value, rank: 1) }
    case "__example__" where level.text("type") == "boolean": booleans(nil)
    default: break
    }
  }

  // MARK: Screens

  private mutating func nextValues() {
    for id in nextScreens {
      let position = context.index.screen(id)
      builder.add(string: id, .screen, detail: position.flatMap { title(of: $0) }, rank: 1)
    }
  }

  /// The screens that an action of this one may open.
  var nextScreens: [String] {
    let all = context.index.members(.screen, of: .flow).filter { $0.screen != context.screen }
    // Those that lead here come last.
    let earlier = Set(earlierScreens)
    let ids = (all.filter { !earlier.contains($0.screen) } + all.filter { earlier.contains($0.screen) }).map {
      context.index.text($0.name)
    }
    guard let model = FlowGraph.declaredModel(of: context.flow), context.flow.hasEndpoint,
      let own = context.screenNode?.node["id"]?.string
    else { return ids }
    // Every way that an action leads must stand in the model.
    let route = model.routes.last { $0.from.string == own }
    let destinations = Set((route?.destinations ?? []).compactMap(\.string))
    return ids.filter(destinations.contains)
  }

  private mutating func routeTargets(_ level: TypingContext.Level) {
    guard case .key(let from) = level.container.step else { return }
    let there = Set(present(in: level))
    guard there.count < Limit.routesPerScreen.maximum else { return }
    for definition in context.index.members(.screen, of: .flow) {
      let id = context.index.text(definition.name)
      guard id != from, !there.contains(id), !leadsBack(from: id, to: from) else { continue }
      builder.add(string: id, .screen, detail: title(of: definition.screen), rank: 1)
    }
  }

  private func leadsBack(from: String, to: String) -> Bool {
    context.flow.routingModel?.routes.contains { route in
      route.from.string == from && route.destinations.contains { $0.string == to }
    } ?? false
  }

  // MARK: Payloads

  private mutating func payloadValue() {
    guard let name = context.member, let action = context.action else { return }
    var types: [DataType] = []
    var fields: [Int] = []
    if action.fact == .navigate || action.fact == .updateData {
      guard let target = targetScreen,
        let data = context.index.definition(.data, name, in: .screen(target))
      else { return bindings([.unknown]) }
      types = [DataType(declaredBy: context.index.definitions[data].value)]
      fields = context.index.fields(behind: data)
    }
    if types == [.boolean] { booleans(nil) }
    for field in fields {
      for (id, title) in Facts.options(ofField: field, context.index) {
        builder.add(string: id, .option, detail: title, rank: 3)
      }
    }
    let isUpdate = action.fact == .updateData
    let sources = types.isEmpty ? self.sources(for: [.unknown]) : self.sources(for: types)
    for source in sources {
      // A member that is changed into itself does not change.
      if isUpdate, source.binding == "${data.\(name)}" { continue }
      let rank = source.name == name ? 0 : source.isHere ? 2 : 4
      builder.add(
        string: source.binding,
        source.kind,
        detail: source.detail,
        documentation: source.documentation,
        rank: rank,
        isPreselected: rank == 0
      )
    }
  }

  // MARK: Actions

  /// The actions that may stand at the place.
  func actionNames(_ uses: [ValueShape.ActionUse]) -> [String] {
    uses.filter { version >= $0.since }.map(\.name).filter { name in
      switch name {
      case "data_exchange": context.flow.hasEndpoint
      case "complete": context.isTerminal
      case "navigate": !nextScreens.isEmpty && !(context.isTerminal && context.component?.fact?.type == "Footer")
      case "update_data": context.screenNode?.data != nil
      default: true
      }
    }
  }

  private mutating func actionNameValues(_ uses: [ValueShape.ActionUse]) {
    for name in actionNames(uses) {
      builder.add(string: name, .value, documentation: Language.action(name)?.summary, rank: 1)
    }
  }

  // MARK: Names that are free

  /// A name that no component of the screen has.
  func freeName(_ name: String) -> String {
    guard let screen = context.screen else { return name }
    var number = 1
    while context.index.definition(.field, number == 1 ? name : "\(name)_\(number)", in: .screen(screen)) != nil {
      number += 1
    }
    return number == 1 ? name : "\(name)_\(number)"
  }

  /// An id that no screen has.
  var freeScreen: String {
    var id = "SCREEN"
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" where context.index.screen(id) != nil { id = "SCREEN_\(letter)" }
    return id
  }

  /// A condition that holds or not: of what there is on the screen.
  var condition: String? {
    if let flag = sources(for: [.boolean]).first { return flag.binding }
    if let text = sources(for: [.string]).first { return "\(text.binding) != ''" }
    return sources(for: [.number]).first.map { "\($0.binding) > 0" }
  }

  /// The ids of the options that the first value for a Switch can have.
  var firstSwitchOptions: [String] {
    guard let binding = sources(for: [.string]).first?.binding, let screen = context.screen,
      let source = Facts.target(ofBinding: binding, on: screen, context.index)
    else { return [] }
    let pattern = ComponentFact.switch.property("cases")?.keyPattern
    return context.index.fields(behind: source).flatMap { Facts.options(ofField: $0, context.index) }.map(\.id)
      .filter { pattern?.matches($0) ?? true }
  }
}

extension CompletionBuilder.Pattern {
  /// A screen that can stand in a flow as it is: it ends it, if none does.
  fileprivate mutating func screen(_ completer: FlowCompleter) {
    add(#"{"id": "#)
    text(completer.freeScreen)
    add(#", "title": "#)
    text("Title")
    add(#", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": ["#)
    add(#"{"type": "Footer", "label": "#)
    text("Done")
    add(#", "on-click-action": {"name": "complete", "payload": {}}}]}}"#)
  }
}
