import JSONText

extension ObjectFact {
  /// The outermost object of a flow.
  public static let flow = ObjectFact(
    "flow",
    "A WhatsApp Flow: screens that people go through inside a chat",
    [
      PropertyFact(
        "version",
        .string,
        .setting,
        required: true,
        "The version of Flow JSON that the flow is written in"
      ),
      PropertyFact(
        "data_api_version",
        .string,
        .setting,
        values: Language.dataAPIVersions.map { .init($0.name, since: $0.since) },
        "The protocol of the endpoint; its presence says that there is one"
      ),
      PropertyFact(
        "data_channel_uri",
        .url,
        .setting,
        removedIn: .v3_0,
        "The address of the endpoint, which from 3.0 is set on the account instead"
      ),
      PropertyFact(
        "routing_model",
        .map(.array(.string)),
        .setting,
        keyPattern: .screenID,
        "For each screen the screens that may follow it; needed with an endpoint"
      ),
      PropertyFact(
        "meta",
        .object(.meta),
        .setting,
        since: .v5_1,
        source: .observed,
        "Notes of the tool that made the flow"
      ),
      PropertyFact(
        "screens",
        .array(.object(.screen)),
        .structure,
        required: true,
        bounds: .range(1, Limit.screensPerFlow.maximum),
        "What people see, one after the other"
      ),
    ]
  )

  /// Notes that the platform's own tools leave in a flow.
  public static let meta = ObjectFact(
    "meta",
    since: .v5_1,
    "Notes of the tool that made the flow",
    [
      PropertyFact(
        "lead_gen_ai",
        .boolean,
        .setting,
        source: .observed,
        "Whether the flow was made for lead generation"
      )
    ]
  )

  /// One screen of a flow.
  public static let screen = ObjectFact(
    "screen",
    "One page of a flow",
    [
      PropertyFact(
        "id",
        .string,
        .identity,
        required: true,
        minLength: 1,
        patterns: [
          .screenID,
          .init("^.*[a-zA-Z].*$", "have at least one letter", since: .v7_0, source: .observed),
        ],
        unique: true,
        "The name of the screen for routes, actions and references"
      ),
      PropertyFact(
        "title",
        .string,
        .text,
        required: true,
        requiredSource: .observed,
        dynamic: true,
        nonBlankSince: .v5_0,
        nonBlankSource: .observed,
        "Shown at the top of the screen"
      ),
      PropertyFact("terminal", .boolean, .setting, default: false, "Whether the flow can end here"),
      PropertyFact(
        "success",
        .boolean,
        .setting,
        since: .v3_1,
        default: true,
        onlyWhere: .property("terminal", is: true),
        "Whether an end on this screen counts as a success"
      ),
      PropertyFact(
        "refresh_on_back",
        .boolean,
        .setting,
        default: false,
        "Whether the endpoint is asked again when people go back from this screen"
      ),
      PropertyFact(
        "sensitive",
        .array(.string),
        .setting,
        since: .v5_1,
        bounds: .range(1, nil, .observed),
        "Names of components whose answers are hidden in the summary"
      ),
      PropertyFact("data", .dataModel, .exchange, "The data that the screen is given, with examples"),
      PropertyFact("layout", .object(.layout), .structure, required: true, "What stands on the screen"),
    ]
  )

  /// The layout of a screen.
  public static let layout = ObjectFact(
    "layout",
    "The arrangement of a screen: its components from top to bottom",
    [
      PropertyFact(
        "type",
        .string,
        .identity,
        required: true,
        values: ["SingleColumnLayout"],
        "The kind of layout; there is only one"
      ),
      PropertyFact("children", .components, .structure, required: true, "The components from top to bottom"),
    ]
  )

  /// A member of a screen's data, declared like in JSON Schema.
  public static let dataMember = ObjectFact(
    "data member",
    open: true,
    "Declares one value that a screen is given",
    [
      PropertyFact(
        "type",
        .string,
        .identity,
        required: true,
        values: ["string", "number", "boolean", "object", "array", .init("integer", source: .observed)],
        "The type of the value"
      ),
      PropertyFact(
        "properties",
        .map(.any),
        .structure,
        onlyWhere: .property("type", is: "object"),
        "The members of an object, declared the same way without examples"
      ),
      PropertyFact(
        "items",
        .any,
        .structure,
        onlyWhere: .property("type", is: "array"),
        "What an array holds; an array must say so"
      ),
      PropertyFact("__example__", .any, .setting, required: true, "A value that fits, shown in previews"),
    ]
  )
}

extension PropertyFact.PatternFact {
  /// A comma slips through in the client up to 6.3; the documentation never had it.
  static let screenID = Self("^[a-zA-Z_]+$", "consist of letters and underscores")

  static let caseKey = Self(
    "^[a-zA-Z][a-zA-Z0-9-_]*$",
    "begin with a letter and go on with letters, digits, hyphens and underscores",
    since: .v4_0,
    source: .observed
  )

  static let color = Self("^#[a-fA-F0-9]{6}$", "be a colour like '#00FF88'", since: .v5_0, source: .observed)
}
