/// Everything that is known about one component type.
public struct ComponentFact: Sendable, Hashable {
  /// As it is spelled in `type`: `TextInput`.
  public let type: String
  public let since: FlowVersion
  public let category: Category
  public let properties: [PropertyFact]
  /// How many may stand on one screen; nil without a limit of its own.
  public let maxPerScreen: Int?

  public enum Category: String, Sendable, Hashable {
    case text, input, action, media, mediaInput, control, container
  }

  init(
    _ type: String,
    since: FlowVersion = .v2_1,
    _ category: Category,
    maxPerScreen: Int? = nil,
    _ properties: [PropertyFact]
  ) {
    self.type = type
    self.since = since
    self.category = category
    self.maxPerScreen = maxPerScreen
    self.properties = [PropertyFact("type", .string, required: true, since: since, values: [type])] + properties
  }

  /// The property of that name, whatever its versions.
  public func property(_ name: String) -> PropertyFact? {
    properties.first { $0.name == name }
  }

  /// Whether people enter something here, so that `${form.name}` has a value.
  public var isInput: Bool { category == .input || category == .mediaInput }
}
