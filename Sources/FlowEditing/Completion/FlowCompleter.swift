import FlowIndex
import FlowLanguage
import FlowModel
import FlowRules
import JSONText

/// Finds what may be written at a place of a flow.
struct FlowCompleter {
  let context: TypingContext
  let today: String
  var builder: CompletionBuilder
  /// The screens from which the screen at the place can be reached, itself included.
  private(set) var earlierScreens: [Int] = []
  /// Everything that can be bound to at the place; worked out once, for it is asked for again and again.
  private(set) var allSources: [BindingSource] = []

  init(_ context: TypingContext, today: String) {
    self.context = context
    self.today = today
    builder = CompletionBuilder(context.position, context.bytes)
    earlierScreens = findEarlierScreens()
    allSources = findSources()
  }

  var version: FlowVersion { context.version }

  mutating func complete() -> CompletionList {
    switch context.position.kind {
    case .key: keys()
    case .value:
      if !texts() { values() }
    case .nothing: break
    }
    return builder.list
  }

  // MARK: Keys

  private mutating func keys() {
    guard let level = context.innermost else { return }
    switch level.role {
    case .object(let fact): properties(fact.properties, of: level)
    case .component(let fact):
      if let fact {
        properties(fact.properties, of: level)
      } else if !level.has("type") {
        add(PropertyFact.componentType, rank: 0) { [types = types()] pattern in pattern.quoted(types) }
      }
    case .action(let uses, let fact):
      if let fact {
        properties(fact.properties, of: level)
      } else if !level.has("name") {
        let names = actionNames(uses)
        if let name = Language.actions.first?.property("name"), !names.isEmpty {
          add(name, rank: 0) { pattern in pattern.quoted(names) }
        }
      }
    case .routes: routeKeys(level)
    case .declaration(let isFirst): declarationKeys(level, isFirst)
    case .payload: payloadKeys(level)
    case .formValues(let property): formKeys(level, property)
    case .cases: caseKeys(level)
    case .range: rangeKeys(level)
    case .components, .array, .routeList, .dataModel, .properties, .unknown: break
    }
  }

  /// The properties that the object may have and has not.
  private mutating func properties(_ facts: [PropertyFact], of level: TypingContext.Level) {
    for fact in facts where isLawful(fact, facts, level) {
      let isRequired = fact.isRequired(in: version)
      add(fact, rank: isRequired ? 1 : 3) { [completer = self] pattern in
        pattern.write(fact, completer)
        // Two that go only together come together.
        if let other = fact.requires, !level.has(other), let companion = facts.first(where: { $0.name == other }) {
          pattern.add(", \(JSONPrinter.quoted(other)): ")
          pattern.write(companion, completer)
        }
      }
    }
  }

  private func isLawful(_ fact: PropertyFact, _ all: [PropertyFact], _ level: TypingContext.Level) -> Bool {
    guard fact.isKnown(in: version), !level.has(fact.name), fact.source != .observed else { return false }
    if fact.isOutsideFormOnly, context.isInForm { return false }
    if fact.excludes.contains(where: level.has) { return false }
    if all.contains(where: { level.has($0.name) && $0.excludes.contains(fact.name) }) { return false }
    if let condition = fact.onlyWhere, !holds(condition, all, level) { return false }
    if let other = fact.requires, !level.has(other), let companion = all.first(where: { $0.name == other }),
      companion.excludes.contains(where: level.has)
    {
      return false
    }
    let holder = context.component(outside: context.levels.count - 1)
    if let condition = fact.onlyWhereComponent, let holder, case .component(let component?) = holder.role,
      !holds(condition, component.properties, holder)
    {
      return false
    }
    if fact.excludedByComponent != nil, holder?.has(fact.name) ?? false { return false }
    switch fact.shape {
    case .action(let uses): return !actionNames(uses).isEmpty && !itemsHave(fact.name)
    default: break
    }
    switch fact.name {
    case "refresh_on_back": return context.flow.hasEndpoint
    // An endpoint needs the routes first.
    case "data_api_version": return context.flow.routingModel != nil
    case "sensitive": return !fieldNames.isEmpty
    case "success": return context.isTerminal
    case "image": return !othersHave("color")
    case "color": return !othersHave("image")
    case "badge": return !othersHave("badge")
    default: return true
    }
  }

  private func holds(_ condition: PropertyFact.Condition, _ all: [PropertyFact], _ level: TypingContext.Level) -> Bool {
    guard let member = level.container.members.last(where: { $0.name == condition.property }) else {
      let value = all.first { $0.name == condition.property }?.defaultValue
      return value.map { condition.values.contains($0) } ?? false
    }
    if let text = member.text { return condition.values.contains(.string(text)) }
    guard let start = member.value else { return false }
    let isTrue = context.bytes[start...].starts(with: "true".utf8)
    return condition.values.contains(.bool(isTrue))
  }

  /// The component at the place as it was read.
  private var node: JSONNode? {
    guard let screen = context.screenNode, let level = context.component?.level else { return nil }
    return screen.components.first { $0.node.range.lowerBound == level.container.opening }?.node
  }

  private var items: [JSONNode] { node.flatMap { ($0["data-source"] ?? $0["list-items"])?.elements } ?? [] }

  /// Whether the items of the component say already what it is about to say.
  private func itemsHave(_ name: String) -> Bool {
    guard case .component? = context.innermost?.role else { return false }
    return items.contains { $0.member(name) != nil }
  }

  private func othersHave(_ name: String) -> Bool { items.contains { $0.member(name) != nil } }

  /// Offers a property, with the colon and a value where they are missing.
  private mutating func add(
    _ fact: PropertyFact,
    rank: Int,
    _ value: (inout CompletionBuilder.Pattern) -> Void
  ) {
    add(key: fact.name, .property, detail: Facts.type(of: fact), documentation: fact.summary, rank: rank, value)
  }

  mutating func add(
    key: String,
    _ kind: Completion.Kind,
    detail: String? = nil,
    documentation: String? = nil,
    rank: Int,
    _ value: (inout CompletionBuilder.Pattern) -> Void
  ) {
    var pattern = CompletionBuilder.Pattern(JSONPrinter.quoted(key))
    if context.position.needsColon {
      pattern.add(": ")
      value(&pattern)
    }
    builder.add(key, kind, pattern, detail: detail, documentation: documentation, rank: rank)
  }

  // MARK: Keys that the flow gives

  private mutating func routeKeys(_ level: TypingContext.Level) {
    for definition in context.index.members(.screen, of: .flow) {
      let id = context.index.text(definition.name)
      guard !level.has(id) else { continue }
      add(key: id, .screen, detail: title(of: definition.screen), rank: 1) { $0.add("[]") }
    }
  }

  private mutating func declarationKeys(_ level: TypingContext.Level, _ isFirst: Bool) {
    let type = level.text("type")
    for fact in ObjectFact.dataMember.properties where !level.has(fact.name) {
      switch fact.name {
      case "__example__" where !isFirst: continue
      case "properties" where type != "object", "items" where type != "array": continue
      default:
        add(fact, rank: fact.name == "type" ? 0 : 1) { pattern in
          switch fact.name {
          case "type": pattern.quoted(["string", "number", "boolean", "object", "array"])
          case "properties": pattern.add("{}")
          case "items": pattern.add(#"{"type": "string"}"#)
          default: pattern.add(Self.example(of: type))
          }
        }
      }
    }
  }

  private static func example(of type: String?) -> String {
    switch type {
    case "number", "integer": "0"
    case "boolean": "false"
    case "array": "[]"
    case "object": "{}"
    default: #""text""#
    }
  }

  private mutating func payloadKeys(_ level: TypingContext.Level) {
    guard let action = context.action, let screen = context.screen else { return }
    switch action.fact {
    case .navigate, .updateData:
      guard let target = targetScreen else { return }
      for definition in context.index.members(.data, of: .screen(target)) {
        let name = context.index.text(definition.name)
        guard !level.has(name) else { continue }
        let type = DataType(declaredBy: definition.value)
        let source = sources(for: [type]).first { $0.name == name }?.binding
        add(key: name, .data, detail: Facts.words(type), rank: 1) { pattern in
          if let source { pattern.add(JSONPrinter.quoted(source)) } else { pattern.value(of: type) }
        }
      }
    case .complete, .dataExchange:
      for definition in context.index.members(.field, of: .screen(screen)) {
        let name = context.index.text(definition.name)
        guard !level.has(name), mayBeSent(definition) else { continue }
        add(key: name, .field, detail: Facts.type(ofField: definition, context.flow), rank: 1) { pattern in
          pattern.add("\"${form.\(name)}\"")
        }
      }
      for definition in context.index.members(.data, of: .screen(screen)) {
        let name = context.index.text(definition.name)
        guard !level.has(name), Facts.isReferable(name) else { continue }
        add(key: name, .data, detail: Facts.words(DataType(declaredBy: definition.value)), rank: 3) { pattern in
          pattern.add("\"${data.\(name)}\"")
        }
      }
    default: break
    }
  }

  private func mayBeSent(_ field: FlowIndex.Definition) -> Bool {
    let fact = field.component.flatMap { context.flow.screens[field.screen].components[$0].fact }
    return fact?.isInput ?? false && Facts.isReferable(context.index.text(field.name))
  }

  /// The screen that the payload at the place is for.
  var targetScreen: Int? {
    guard let action = context.action else { return nil }
    if action.fact == .updateData { return context.screen }
    let position = context.levels.lastIndex { $0.container.opening == action.level.container.opening }
    guard position != nil, let next = action.level.container.members.last(where: { $0.name == "next" })?.value else {
      return nil
    }
    // The tolerant index knows what stands in `next`, wherever the cursor is.
    let found = context.index.uses.first { $0.role == .next && $0.node.range.lowerBound > next && isInAction($0.node) }
    return found?.target.map { context.index.definitions[$0].screen }
  }

  private func isInAction(_ node: JSONNode) -> Bool {
    guard let opening = context.action?.level.container.opening else { return false }
    return node.parent?.parent?.range.lowerBound == opening
  }

  private mutating func formKeys(_ level: TypingContext.Level, _ property: String) {
    guard let screen = context.screen else { return }
    let own = property == "init-values" ? "init-value" : "error-message"
    for definition in context.index.members(.field, of: .screen(screen)) {
      let name = context.index.text(definition.name)
      guard !level.has(name), let component = definition.component,
        let fact = context.flow.screens[screen].components[component].fact,
        let ownFact = fact.property(own), ownFact.isKnown(in: version) || fact.isInput, fact.category != .mediaInput,
        isInThisForm(component)
      else { continue }
      add(key: name, .field, detail: Facts.type(ofField: definition, context.flow), rank: 1) { [context] pattern in
        if own == "error-message" {
          pattern.add("\"")
          pattern.stop("Please check this answer")
          pattern.add("\"")
        } else {
          pattern.initialValue(of: definition, context)
        }
      }
    }
  }

  private func isInThisForm(_ component: Int) -> Bool {
    guard let screen = context.screenNode else { return false }
    let form = screen.components.first { $0.fact == .form && $0.node.range.contains(context.offset - 1) }
    guard let form else { return true }
    return form.index < component && component < form.end
  }

  private mutating func caseKeys(_ level: TypingContext.Level) {
    for (name, title) in switchOptions where !level.has(name) {
      guard ComponentFact.switch.property("cases")?.keyPattern?.matches(name) ?? true else { continue }
      add(key: name, .case, detail: title, rank: 1) { $0.add("[]") }
    }
  }

  /// The ids, with titles, that the value of the Switch at the place may have.
  private var switchOptions: [(String, String?)] {
    guard let holder = context.component?.level, let value = holder.text("value"), let screen = context.screen,
      let source = Facts.target(ofBinding: value, on: screen, context.index)
    else { return [] }
    return context.index.fields(behind: source).flatMap { Facts.options(ofField: $0, context.index) }
  }

  private mutating func rangeKeys(_ level: TypingContext.Level) {
    for name in ["start-date", "end-date"] where !level.has(name) {
      add(key: name, .property, rank: 1) { pattern in
        pattern.add("\"")
        pattern.stop("")
        pattern.add("\"")
      }
    }
  }

  func title(of screen: Int) -> String? { context.flow.screens[screen].node["title"]?.string }
}
