public import JSONText

/// Everything that is known about one action.
public final class ActionFact: Sendable {
  /// As it is spelled in `name`: `data_exchange`.
  public let name: String
  /// One sentence for people, without a full stop.
  public let summary: String
  /// The first version that knows it.
  public let since: FlowVersion
  /// In the order in which they are written.
  public let properties: [PropertyFact]
  /// The ``properties`` by the numbers of their names.
  package let table: PropertyTable

  init(_ name: String, since: FlowVersion = .v2_1, _ summary: String, _ properties: [PropertyFact]) {
    self.name = name
    self.summary = summary
    self.since = since
    let nameFact = PropertyFact(
      "name",
      .string,
      .identity,
      required: true,
      values: [.init(name)],
      "What happens: `\(name)`"
    )
    let properties = [nameFact] + properties
    self.properties = properties.map { PropertyFact($0, ownerSince: since, blankTextsRefusedSince: nil) }
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

extension ActionFact: Hashable {
  /// Two facts are equal if they are the same.
  public static func == (left: ActionFact, right: ActionFact) -> Bool { left === right }

  /// Hashes which fact this is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
