/// A part of the language, to say what a change or a feature touches.
public enum LanguageSubject: Sendable, Hashable {
  /// Any flow at all.
  case flow
  case component(String)
  case action(String)
  /// A property of a component, an action or another object; those go by their ``ObjectFact/name``.
  case property(owner: String, String)
  /// A property of that name wherever it stands.
  case anyProperty(String)
  /// One value of a property.
  case value(owner: String, property: String, String)
  /// A component under a parent.
  case place(component: String, ComponentFact.Place.Parent)
}

/// What one version changed about one part of the language.
public struct LanguageChange: Sendable, Hashable {
  /// The version that brought it.
  public let version: FlowVersion
  /// What is touched.
  public let subjects: [LanguageSubject]
  /// Whether a flow that was right before can be wrong, or behave differently, afterwards.
  public let isBreaking: Bool
  /// Who says so.
  public let source: FactSource
  /// One sentence for people, without a full stop.
  public let summary: String

  init(
    _ version: FlowVersion,
    _ subjects: [LanguageSubject],
    breaking: Bool = false,
    _ source: FactSource,
    _ summary: String
  ) {
    self.version = version
    self.subjects = subjects
    isBreaking = breaking
    self.source = source
    self.summary = summary
  }
}

extension Language {
  /// What each version changed, oldest first: worked out from the table, where every fact has its version.
  public static let changes: [LanguageChange] = {
    let found =
      components.flatMap(changes(of:)) + actions.flatMap(changes(of:)) + objects.flatMap(changes(of:))
      + Feature.all.flatMap(changes(of:))
    let sorted = found.enumerated().sorted { ($0.element.version, $0.offset) < ($1.element.version, $1.offset) }
    return sorted.map(\.element).filter { $0.version > .v2_1 }
  }()

  /// What changed after one version up to and with another; the other way round for an older one.
  public static func changes(from old: FlowVersion, to new: FlowVersion) -> [LanguageChange] {
    let (low, high) = (min(old, new), max(old, new))
    return changes.filter { $0.version > low && $0.version <= high }
  }

  private static func changes(of fact: ComponentFact) -> [LanguageChange] {
    let type = fact.type
    var found = [LanguageChange(fact.since, [.component(type)], .documented, "\(type): \(fact.summary)")]
    for place in fact.places where place.since > fact.since {
      // Where the parent came with the same version, the line about the parent says it.
      if component(place.parent.rawValue)?.since == place.since { continue }
      let parent = place.parent == .layout ? "outside a Form" : "in \(place.parent.rawValue)"
      let subject = LanguageSubject.place(component: type, place.parent)
      found.append(LanguageChange(place.since, [subject], place.source, "\(type) can stand \(parent)"))
    }
    for limit in [fact.screenLimit, fact.flowLimit] {
      guard let limit, limit.since > fact.since else { continue }
      let summary = "no more than \(limit.maximum) \(type) on a screen"
      found.append(LanguageChange(limit.since, [.component(type)], breaking: true, limit.source, summary))
    }
    for companions in fact.companions.dropFirst() {
      let summary = "\(type) can share its screen with \(companions.types.joined(separator: ", "))"
      found.append(LanguageChange(companions.since, [.component(type)], .documented, summary))
    }
    return found + fact.properties.flatMap { changes(of: $0, owner: type, ownerSince: fact.since) }
  }

  private static func changes(of fact: ActionFact) -> [LanguageChange] {
    let added = LanguageChange(fact.since, [.action(fact.name)], .documented, "action `\(fact.name)`: \(fact.summary)")
    return [added] + fact.properties.flatMap { changes(of: $0, owner: fact.name, ownerSince: fact.since) }
  }

  private static func changes(of fact: ObjectFact) -> [LanguageChange] {
    fact.properties.flatMap { changes(of: $0, owner: fact.name, ownerSince: fact.since) }
  }

  private static func changes(of feature: Feature) -> [LanguageChange] {
    let added = LanguageChange(
      feature.since,
      feature.subjects,
      breaking: feature.isBreaking,
      feature.source,
      "\(feature.name): \(feature.summary)"
    )
    guard let until = feature.until else { return [added] }
    let summary = "\(feature.name): no longer so"
    return [added, LanguageChange(until, feature.subjects, breaking: true, feature.source, summary)]
  }

  private static func changes(of fact: PropertyFact, owner: String, ownerSince: FlowVersion) -> [LanguageChange] {
    let subject = LanguageSubject.property(owner: owner, fact.name)
    let name = "`\(fact.name)` of \(owner)"
    var found: [LanguageChange] = []
    if fact.since > ownerSince {
      found.append(LanguageChange(fact.since, [subject], fact.source, "\(name): \(fact.summary)"))
    }
    if let version = fact.removedIn {
      found.append(LanguageChange(version, [subject], breaking: true, fact.source, "\(name) is refused"))
    }
    if let version = fact.requiredSince, version > fact.since {
      found.append(LanguageChange(version, [subject], breaking: true, fact.requiredSource, "\(name) must be there"))
    }
    for pattern in fact.patterns.dropFirst() {
      let summary = "\(name) must \(pattern.meaning)"
      found.append(LanguageChange(pattern.since, [subject], breaking: true, pattern.source, summary))
    }
    for choice in fact.choices {
      guard let since = choice.since, since > fact.since else { continue }
      let value = LanguageSubject.value(owner: owner, property: fact.name, choice.name)
      found.append(LanguageChange(since, [value], choice.source, "\(name) can be `\(choice.name)`"))
    }
    return found + shapeChanges(of: fact, subject: subject, owner: owner, name: name)
  }

  private static func shapeChanges(
    of fact: PropertyFact,
    subject: LanguageSubject,
    owner: String,
    name: String
  ) -> [LanguageChange] {
    switch fact.shape {
    case .textOrLines(let since) where since > fact.since:
      return [LanguageChange(since, [subject], .documented, "\(name) can be a list of texts")]
    case .action(let uses):
      return uses.filter { $0.since > fact.since }.map { use in
        let value = LanguageSubject.value(owner: owner, property: fact.name, use.name)
        return LanguageChange(use.since, [value], fact.source, "\(name) can be `\(use.name)`")
      }
    default: return []
    }
  }
}
