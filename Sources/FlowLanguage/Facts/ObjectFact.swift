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
  /// Whether other properties are fine too.
  public let isOpen: Bool
  /// Properties of which the written-out items of one list use only one kind; as observed.
  public let oneKindPerList: [String]
  /// The same as facts.
  package let kindsPerList: [PropertyFact]
  /// The ``properties`` by the numbers of their names.
  package let table: PropertyTable

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
    kindsPerList = oneKindPerList.compactMap { [properties = self.properties] name in
      properties.first { $0.name == name }
    }
    table = PropertyTable(self.properties)
  }

  /// The property of that name, whatever its versions.
  public func property(_ name: String) -> PropertyFact? {
    table[PropertyName(name)]
  }

  /// The property that a key names, whatever its versions; cheaper than by its text.
  public func property(at key: JSONNode) -> PropertyFact? {
    table[key.property]
  }
}

extension ObjectFact: Hashable {
  /// Two facts are equal if they are the same.
  public static func == (left: ObjectFact, right: ObjectFact) -> Bool { left === right }

  /// Hashes which fact this is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
