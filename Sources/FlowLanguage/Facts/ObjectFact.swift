public import JSONText

/// Everything that is known about an object that is neither component nor action: a screen, a list item.
public final class ObjectFact: Sendable {
  /// Its name for people: `list item`.
  public let name: String
  /// One sentence for people, without a full stop.
  public let summary: String
  /// The first version that knows it.
  public let since: FlowVersion
  /// In the order in which they are written.
  public let properties: [PropertyFact]
  /// The properties that some version asks for.
  package let requirable: [PropertyFact]
  /// Whether properties of it ask something of each other.
  package let hasCombinations: Bool
  /// Whether other properties are fine too.
  public let isOpen: Bool
  /// Properties of which the written-out items of one list use only one kind; as observed.
  public let oneKindPerList: [String]
  private let positions: PropertyPositions

  init(
    _ name: String,
    since: FlowVersion = .v2_1,
    open: Bool = false,
    oneKindPerList: [String] = [],
    _ summary: String,
    _ properties: [PropertyFact]
  ) {
    self.name = name
    self.summary = summary
    self.since = since
    self.properties = properties.map { PropertyFact($0, ownerSince: since, blankTextsRefusedSince: nil) }
    isOpen = open
    self.oneKindPerList = oneKindPerList
    requirable = self.properties.filter { $0.requiredSince != nil }
    hasCombinations = properties.contains(where: \.hasCombinations)
    positions = PropertyPositions(properties)
  }

  /// The property of that name, whatever its versions.
  public func property(_ name: String) -> PropertyFact? {
    positions[PropertyName(name)].map { properties[$0] }
  }

  /// The property that a key names, whatever its versions; cheaper than by its text.
  public func property(at key: JSONNode) -> PropertyFact? {
    positions[key.property].map { properties[$0] }
  }
}

extension ObjectFact: Hashable {
  /// Two facts are equal if they are the same.
  public static func == (left: ObjectFact, right: ObjectFact) -> Bool { left === right }

  /// Hashes which fact this is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
