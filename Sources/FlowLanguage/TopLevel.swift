import JSONText

extension ObjectFact {
  /// The outermost object of a flow.
  public static let flow = ObjectFact(
    name: "flow",
    properties: [
      PropertyFact("version", .string, required: true),
      PropertyFact("data_api_version", .string, values: ["3.0", "4.0"]),
      PropertyFact("data_channel_uri", .url, removedIn: .v3_0),
      PropertyFact("routing_model", .map(.array(.string))),
      PropertyFact("meta", .map(.any), since: .v5_1, source: .observed),
      PropertyFact("screens", .array(.object(.screen)), required: true, bounds: .range(1, 100)),
    ]
  )

  /// One screen of a flow.
  public static let screen = ObjectFact(
    name: "screen",
    properties: [
      PropertyFact("id", .string, required: true, minLength: 1),
      PropertyFact("title", .string, dynamic: true, nonBlankSince: .v5_0),
      PropertyFact("terminal", .boolean, default: false),
      PropertyFact("success", .boolean, since: .v3_1, default: true),
      PropertyFact("refresh_on_back", .boolean, default: false),
      PropertyFact("sensitive", .array(.string), since: .v5_1, bounds: .range(1, nil, .observed)),
      PropertyFact("data", .map(.any)),
      PropertyFact("layout", .object(.layout), required: true),
    ]
  )

  /// The layout of a screen.
  public static let layout = ObjectFact(
    name: "layout",
    properties: [
      PropertyFact("type", .string, required: true, values: ["SingleColumnLayout"]),
      PropertyFact("children", .components, required: true),
    ]
  )
}
