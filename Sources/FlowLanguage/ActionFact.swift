/// Everything that is known about one action.
public struct ActionFact: Sendable, Hashable {
  /// As it is spelled in `name`: `data_exchange`.
  public let name: String
  public let since: FlowVersion
  public let properties: [PropertyFact]

  /// The property of that name, whatever its versions.
  public func property(_ name: String) -> PropertyFact? {
    properties.first { $0.name == name }
  }
}

extension Language {
  /// All actions.
  public static let actions: [ActionFact] = [
    ActionFact(
      name: "navigate",
      since: .v2_1,
      properties: [
        PropertyFact("name", .string, required: true, values: ["navigate"]),
        PropertyFact("next", .object(.next), required: true),
        PropertyFact("payload", .map(.any), required: true),
      ]
    ),
    ActionFact(
      name: "complete",
      since: .v2_1,
      properties: [
        PropertyFact("name", .string, required: true, values: ["complete"]),
        PropertyFact("payload", .map(.any), required: true),
      ]
    ),
    ActionFact(
      name: "data_exchange",
      since: .v2_1,
      properties: [
        PropertyFact("name", .string, required: true, values: ["data_exchange"]),
        PropertyFact("payload", .map(.any)),
      ]
    ),
    ActionFact(
      name: "update_data",
      since: .v6_0,
      properties: [
        PropertyFact("name", .string, required: true, since: .v6_0, values: ["update_data"]),
        PropertyFact("payload", .map(.any), required: true, since: .v6_0),
      ]
    ),
    ActionFact(
      name: "open_url",
      since: .v6_0,
      properties: [
        PropertyFact("name", .string, required: true, since: .v6_0, values: ["open_url"]),
        PropertyFact("url", .url, required: true, since: .v6_0, dynamic: true),
      ]
    ),
  ]

  /// The action of that name, whatever its versions.
  public static func action(_ name: String) -> ActionFact? {
    actions.first { $0.name == name }
  }
}

extension ObjectFact {
  /// Where a `navigate` action leads.
  public static let next = ObjectFact(
    name: "next",
    properties: [
      PropertyFact("type", .string, required: true, values: ["screen"]),
      PropertyFact("name", .string, required: true),
    ]
  )
}
