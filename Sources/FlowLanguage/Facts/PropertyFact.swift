public import JSONText

/// Everything that is known about one property of a component, a screen, an item or an action.
///
/// There is one fact for each property of each object, shared by all that refer to it: two are equal if they are the
/// same.
public final class PropertyFact: Sendable {
  /// As it is spelled in Flow JSON: `on-click-action`.
  public let name: String
  /// The number of the name; all names of the table have one.
  package let key: PropertyName?
  /// One sentence for people, without a full stop.
  public let summary: String
  /// What kind of value it takes.
  public let shape: ValueShape
  /// What it is for.
  public let role: PropertyRole
  /// The first version that knows the property.
  public let since: FlowVersion
  /// The first version that refuses the property again; nil if none does.
  public let removedIn: FlowVersion?
  /// Who says that the property exists.
  public let source: FactSource
  /// The version from which the property must be there; nil if it never must.
  public let requiredSince: FlowVersion?
  /// Who says that it must be there.
  public let requiredSource: FactSource
  /// Whether something that is known only while the flow runs may stand for the value.
  public let dynamics: Dynamics
  /// The only texts that are allowed, of an array: for its elements; empty for any text.
  public let values: [String]
  /// Whether some of the ``values`` came in later versions.
  private let hasLaterValues: Bool
  /// What is particular about single ``values``.
  public let choices: [ValueFact]
  /// In Unicode code points, of an array for each element; what is longer is cut or not shown.
  public let maxLength: Int?
  /// In Unicode code points.
  public let minLength: Int?
  /// The version from which the text needs a character that is not a blank; nil if it never does.
  public let nonBlankSince: FlowVersion?
  /// Who says that it must not be blank.
  public let nonBlankSource: FactSource
  /// Where numbers, or the number of elements or members, must lie.
  public let bounds: Bounds?
  /// How many elements there may be if one of them has an image.
  public let maximumWithImages: Int?
  /// What texts must look like, all of it from its version on; empty for any text.
  public let patterns: [PatternFact]
  /// What the keys of a map must look like; nil for any text.
  public let keyPattern: PatternFact?
  /// How big an image may be once it is decoded, by version.
  public let imageLimits: [ImageLimit]
  /// What counts when the property is absent.
  public let defaultValue: JSONValue?
  /// Only for a component that stands outside a Form.
  public let isOutsideFormOnly: Bool
  /// Who says that it is only for a component outside a Form.
  public let outsideFormSource: FactSource
  /// No two components of a screen have the same value.
  public let isUnique: Bool
  /// A property that must be there too.
  public let requires: String?
  /// Properties that must not be there as well.
  public let excludes: [String]
  /// Where the property is allowed, by another property of the same object.
  public let onlyWhere: Condition?
  /// Where the property of an item is allowed, by a property of the component that holds the items.
  public let onlyWhereComponent: Condition?
  /// Who says that an item and its component must not both have the property; nil if they may.
  public let excludedByComponent: FactSource?
  /// How many items of one list may have the property.
  public let maxItemsWithIt: Int?

  init(
    _ name: String,
    _ shape: ValueShape,
    _ role: PropertyRole,
    required: Bool = false,
    requiredSince: FlowVersion? = nil,
    requiredSource: FactSource? = nil,
    since: FlowVersion = .v2_1,
    removedIn: FlowVersion? = nil,
    dynamic: Dynamics = .never,
    values: [ValueFact] = [],
    maxLength: Int? = nil,
    minLength: Int? = nil,
    nonBlankSince: FlowVersion? = nil,
    nonBlankSource: FactSource = .documented,
    bounds: Bounds? = nil,
    maximumWithImages: Int? = nil,
    patterns: [PatternFact] = [],
    keyPattern: PatternFact? = nil,
    imageLimits: [ImageLimit] = [],
    default defaultValue: JSONValue? = nil,
    outsideFormOnly: Bool = false,
    outsideFormSource: FactSource = .documented,
    unique: Bool = false,
    requires: String? = nil,
    excludes: [String] = [],
    onlyWhere: Condition? = nil,
    onlyWhereComponent: Condition? = nil,
    excludedByComponent: FactSource? = nil,
    maxItemsWithIt: Int? = nil,
    source: FactSource = .documented,
    _ summary: String
  ) {
    self.name = name
    key = PropertyName(name)
    self.summary = summary
    self.shape = shape
    self.role = role
    self.since = since
    self.removedIn = removedIn
    self.source = source
    self.requiredSince = requiredSince ?? (required ? since : nil)
    self.requiredSource = requiredSource ?? source
    dynamics = dynamic
    self.values = values.map(\.name)
    choices = values
    hasLaterValues = values.contains { $0.since != nil }
    self.maxLength = maxLength
    self.minLength = minLength
    self.nonBlankSince = nonBlankSince
    self.nonBlankSource = nonBlankSource
    self.bounds = bounds
    self.maximumWithImages = maximumWithImages
    self.patterns = patterns
    self.keyPattern = keyPattern
    self.imageLimits = imageLimits
    self.defaultValue = defaultValue
    isOutsideFormOnly = outsideFormOnly
    self.outsideFormSource = outsideFormSource
    isUnique = unique
    self.requires = requires
    self.excludes = excludes
    self.onlyWhere = onlyWhere
    self.onlyWhereComponent = onlyWhereComponent
    self.excludedByComponent = excludedByComponent
    self.maxItemsWithIt = maxItemsWithIt
  }

  /// The same property of an owner that came in a certain version, from which blank texts are refused or never are.
  init(_ fact: PropertyFact, ownerSince: FlowVersion, blankTextsRefusedSince: FlowVersion?) {
    let since = max(fact.since, ownerSince)
    let blankRule = fact.shape.isText ? blankTextsRefusedSince : nil
    name = fact.name
    key = fact.key
    summary = fact.summary
    shape = fact.shape
    role = fact.role
    self.since = since
    removedIn = fact.removedIn
    source = fact.source
    requiredSince = fact.requiredSince.map { max($0, since) }
    requiredSource = fact.requiredSource
    dynamics = fact.dynamics
    values = fact.values
    choices = fact.choices
    hasLaterValues = fact.hasLaterValues
    maxLength = fact.maxLength
    minLength = fact.minLength
    nonBlankSince = (fact.nonBlankSince ?? blankRule).map { max($0, since) }
    nonBlankSource = fact.nonBlankSource
    bounds = fact.bounds
    maximumWithImages = fact.maximumWithImages
    patterns = fact.patterns
    keyPattern = fact.keyPattern
    imageLimits = fact.imageLimits
    defaultValue = fact.defaultValue
    isOutsideFormOnly = fact.isOutsideFormOnly
    outsideFormSource = fact.outsideFormSource
    isUnique = fact.isUnique
    requires = fact.requires
    excludes = fact.excludes
    onlyWhere = fact.onlyWhere
    onlyWhereComponent = fact.onlyWhereComponent
    excludedByComponent = fact.excludedByComponent
    maxItemsWithIt = fact.maxItemsWithIt
  }
}

extension PropertyFact: Hashable {
  /// Two facts are equal if they are the same.
  public static func == (left: PropertyFact, right: PropertyFact) -> Bool { left === right }

  /// Hashes which fact this is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension JSONNode {
  /// The value of that property, or nil; of several the last one.
  package subscript(_ fact: PropertyFact) -> JSONNode? { fact.key.flatMap { self[$0] } }

  /// The member that is that property, or nil; of several the last one.
  package func member(_ fact: PropertyFact) -> JSONMember? { fact.key.flatMap { member($0) } }
}

extension PropertyFact {
  /// Whether another property decides whether this one may, or has to, be there.
  package var hasCombinations: Bool {
    requires != nil || !excludes.isEmpty || onlyWhere != nil || onlyWhereComponent != nil
  }

  /// Whether a binding, and mostly from 6.0 an expression in backticks, may stand for the value.
  public var isDynamic: Bool { dynamics != .never }

  /// Whether a flow of that version may have the property.
  public func isKnown(in version: FlowVersion) -> Bool {
    version >= since && removedIn.map { version < $0 } ?? true
  }

  /// Whether a flow of that version must have the property.
  public func isRequired(in version: FlowVersion) -> Bool {
    requiredSince.map { version >= $0 } ?? false
  }

  /// Whether a text of nothing but blanks is refused in that version.
  public func refusesBlanks(in version: FlowVersion) -> Bool {
    nonBlankSince.map { version >= $0 } ?? false
  }

  /// The texts that are allowed in that version; empty for any text.
  public func values(in version: FlowVersion) -> [String] {
    guard hasLaterValues else { return values }
    return choices.filter { version >= $0.since ?? since }.map(\.name)
  }

  /// What texts must look like in that version, all of it; empty for any text.
  public func patterns(in version: FlowVersion) -> [PatternFact] {
    patterns.isEmpty ? [] : patterns.filter { version >= $0.since }
  }

  /// How big an image may be in that version; nil without a limit.
  public func imageLimit(in version: FlowVersion) -> ImageLimit? {
    imageLimits.last { version >= $0.since }
  }
}
