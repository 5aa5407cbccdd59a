import FlowLanguage
import FlowModel
import JSONText

extension FlowCompleter {
  /// The types of components that may stand at the place.
  func types() -> [String] { lawful(under: parent, whole: false).map(\.type) }

  /// What holds the list that the component at the place stands in.
  private var parent: ComponentFact.Place.Parent? {
    for level in context.levels.reversed() {
      if case .components(let parent) = level.role { return parent }
    }
    return nil
  }

  mutating func componentTypes() {
    for fact in lawful(under: parent, whole: false) {
      builder.add(string: fact.type, .value, documentation: fact.summary, rank: 1)
    }
  }

  /// Offers whole components.
  mutating func components(under parent: ComponentFact.Place.Parent?) {
    for fact in lawful(under: parent, whole: true) {
      var pattern = CompletionBuilder.Pattern()
      pattern.component(fact, self)
      builder.add(fact.type, .template, pattern, detail: fact.category.rawValue, documentation: fact.summary, rank: 1)
    }
  }

  /// The components that may stand under a parent; of whole ones only those that can be written with all they need.
  private func lawful(under parent: ComponentFact.Place.Parent?, whole: Bool) -> [ComponentFact] {
    guard let parent, let screen = context.screenNode else { return [] }
    let others = screen.components.filter { $0.node.range.lowerBound != typedOpening }
    if others.count >= Limit.componentsPerScreen.maximum { return [] }
    return Language.components.filter { fact in
      guard version >= fact.since, let place = fact.place(under: parent), place.since <= version,
        place.source != .observed, isRoom(for: fact, among: others), goes(fact, with: others)
      else { return false }
      return isComplete(fact, parent, whole: whole)
    }
  }

  /// The opening of the component whose type is typed.
  private var typedOpening: Int? {
    guard case .component? = context.innermost?.role else { return nil }
    return context.innermost?.container.opening
  }

  private func isRoom(for fact: ComponentFact, among others: [FlowComponent]) -> Bool {
    if let limit = fact.screenLimit {
      let count = others.count { $0.type == fact.type || $0.type == fact.countsWith }
      if count >= limit.maximum, version >= limit.since || fact.type == "Form" { return false }
    }
    if let limit = fact.flowLimit {
      let count = context.flow.screens.reduce(0) { $0 + $1.components.count { $0.type == fact.type } }
      if count >= limit.maximum { return false }
    }
    return true
  }

  /// Whether the component may stand on one screen with what is there.
  private func goes(_ fact: ComponentFact, with others: [FlowComponent]) -> Bool {
    if let companions = fact.companions(in: version), others.contains(where: { !companions.types.contains($0.type) }) {
      return false
    }
    for other in others {
      if let companions = other.fact?.companions(in: version), !companions.types.contains(fact.type) { return false }
    }
    if fact.isRefusedOnTerminalScreens, context.isTerminal { return false }
    let hasForm = others.contains { $0.fact?.type == "Form" }
    if fact.joinsForm, hasForm, !context.isInForm { return false }
    if fact.type == "Form", version >= .v4_0, others.contains(where: { $0.fact?.joinsForm ?? false }) { return false }
    return true
  }

  /// Whether what the component needs can be had, so that it is lawful as it is offered.
  private func isComplete(
    _ fact: ComponentFact,
    _ parent: ComponentFact.Place.Parent,
    whole: Bool
  ) -> Bool {
    switch fact.type {
    case "Footer":
      // Under a condition every branch must have one.
      if parent == .if || parent == .switch { return false }
    case "If":
      if context.depth(of: "If") >= Limit.ifNesting.maximum { return false }
      if whole, condition == nil { return false }
    case "Switch":
      if whole, sources(for: [.string]).isEmpty { return false }
    case "NavigationList":
      return !actionNames(ComponentFact.navigationActions).isEmpty
    default: break
    }
    for property in fact.properties where property.isRequired(in: version) {
      if case .action(let uses) = property.shape, actionNames(uses).isEmpty { return false }
    }
    return true
  }
}
