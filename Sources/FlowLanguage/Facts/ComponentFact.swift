public import JSONText

/// Everything that is known about one component type.
public final class ComponentFact: Sendable {
  /// As it is spelled in `type`: `TextInput`.
  public let type: String
  /// One sentence for people, without a full stop.
  public let summary: String
  /// The first version that knows it.
  public let since: FlowVersion
  /// What it is for.
  public let category: Category
  /// In the order in which they are written.
  public let properties: [PropertyFact]
  /// Where it may stand; in no other place.
  public let places: [Place]
  /// How many may stand on one screen; nil without a limit of its own.
  public let screenLimit: CountLimit?
  /// How many may stand in one flow; nil without a limit of its own.
  public let flowLimit: CountLimit?
  /// Another type that counts against the same ``screenLimit``.
  public let countsWith: String?
  /// What may stand on the same screen, by version; empty where anything may.
  public let companions: [Companions]
  /// Whether it must not stand on a screen that ends the flow.
  public let isRefusedOnTerminalScreens: Bool
  /// Whether it must stand in the Form of a screen that has one.
  public let joinsForm: Bool
  /// What people enter; nil for a component without a value.
  public let value: InputValue?
  /// Who says of what type ``value`` is; of a TextInput see ``InputValue/observedInputTypes`` as well.
  public let valueSource: FactSource
  /// Pairs of properties of which the first must not exceed the second.
  public let orderedPairs: [OrderedPair]
  /// Whether no other component of its screen may have its name.
  package let hasUniqueName: Bool
  /// Whether the table says how many there may be.
  package let isLimited: Bool
  /// The ``properties`` by the numbers of their names.
  package let table: PropertyTable

  /// What a component is for.
  public enum Category: String, Sendable, Hashable, CaseIterable {
    case text, input, action, media, mediaInput, control, container
  }

  init(
    _ type: String,
    since: FlowVersion = .v2_1,
    _ category: Category,
    places: [Place] = .everywhere,
    screenLimit: CountLimit? = nil,
    flowLimit: CountLimit? = nil,
    countsWith: String? = nil,
    companions: [Companions] = [],
    refusedOnTerminalScreens: Bool = false,
    joinsForm: Bool = false,
    value: InputValue? = nil,
    valueSource: FactSource = .documented,
    ordered orderedPairs: [OrderedPair] = [],
    _ summary: String,
    _ properties: [PropertyFact]
  ) {
    self.type = type
    self.summary = summary
    self.since = since
    self.category = category
    self.places = places.map { Place($0.parent, since: max($0.since, since), $0.source) }
    self.screenLimit = screenLimit
    self.flowLimit = flowLimit
    self.countsWith = countsWith
    self.companions = companions
    isRefusedOnTerminalScreens = refusedOnTerminalScreens
    self.joinsForm = joinsForm
    self.value = value
    self.valueSource = valueSource
    self.orderedPairs = orderedPairs
    let typeFact = PropertyFact(
      "type",
      .string,
      .identity,
      required: true,
      values: [.init(type)],
      "Which component this is"
    )
    let properties = [typeFact] + properties
    self.properties = properties.map {
      PropertyFact($0, ownerSince: since, blankTextsRefusedSince: Feature.nonBlankTexts.since)
    }
    hasUniqueName = properties.contains { $0.name == "name" && $0.isUnique }
    isLimited = screenLimit != nil || flowLimit != nil
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

  /// What is known about standing under `parent`; nil where the component must not stand.
  public func place(under parent: Place.Parent) -> Place? {
    places.first { $0.parent == parent }
  }

  /// What may stand on the same screen in that version; nil where anything may.
  public func companions(in version: FlowVersion) -> Companions? {
    companions.last { version >= $0.since }
  }

  /// How many may stand on one screen; nil without a limit of its own.
  public var maxPerScreen: Int? { screenLimit?.maximum }

  /// Whether other components stand in it.
  package var holdsComponents: Bool { category == .container || category == .control }

  /// Whether people enter something here, so that `${form.name}` has a value.
  public var isInput: Bool { category == .input || category == .mediaInput }
}

extension ComponentFact: Hashable {
  /// Two facts are equal if they are the same.
  public static func == (left: ComponentFact, right: ComponentFact) -> Bool { left === right }

  /// Hashes which fact this is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
