public import JSONText

extension ActionFact {
  package static let navigate = ActionFact(
    "navigate",
    "Opens the next screen and hands it data",
    [
      PropertyFact("next", .object(.next), .exchange, required: true, "The screen that is opened"),
      // Older documentation always requires it, the client only where the next screen has data.
      PropertyFact(
        "payload",
        .map(.any),
        .exchange,
        required: true,
        requiredSource: .inferred,
        "The data that the next screen is given"
      ),
    ]
  )

  package static let complete = ActionFact(
    "complete",
    "Ends the flow and sends the answers as a message",
    [
      // The documentation always shows it, but an action without it has not been seen to be refused.
      PropertyFact(
        "payload",
        .map(.any),
        .exchange,
        required: true,
        requiredSource: .inferred,
        "The answers that are sent"
      )
    ]
  )

  package static let dataExchange = ActionFact(
    "data_exchange",
    "Sends data to the endpoint, which answers with the next screen or new data",
    [PropertyFact("payload", .map(.any), .exchange, "The data that the endpoint is sent")]
  )

  package static let updateData = ActionFact(
    "update_data",
    since: .v6_0,
    "Changes data of the same screen without the endpoint",
    [PropertyFact("payload", .map(.any), .exchange, required: true, "The members of the screen's data that change")]
  )

  package static let openURL = ActionFact(
    "open_url",
    since: .v6_0,
    "Opens a web page in the browser",
    [
      PropertyFact(
        "url",
        .url,
        .setting,
        required: true,
        dynamic: true,
        "The address of the page, with http or https"
      )
    ]
  )
}

extension Language {
  /// All actions.
  public static let actions: [ActionFact] = [.navigate, .complete, .dataExchange, .updateData, .openURL]

  /// The action of that name, whatever its versions.
  public static func action(_ name: String) -> ActionFact? { action(JSONName(name)) }

  /// The action that a flow names so, whatever its versions.
  public static func action(_ name: JSONName) -> ActionFact? {
    // So few are compared faster than any hash is made.
    actions.first { JSONName($0.name) == name }
  }

  /// The action whose name a string says, whatever its versions; cheaper than by its text.
  package static func action(at name: JSONNode) -> ActionFact? {
    actions.first { name.isText($0.name) }
  }
}

extension ObjectFact {
  /// Where a `navigate` action leads.
  public static let next = ObjectFact(
    "next",
    "Names the screen that a navigate action opens",
    [
      PropertyFact("type", .string, .identity, required: true, values: ["screen"], "What is opened: always `screen`"),
      PropertyFact("name", .string, .identity, required: true, dynamic: true, "The id of the screen"),
    ]
  )
}
