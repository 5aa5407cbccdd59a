// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

/// Opens the next screen and hands it data.
public struct NavigateAction: TypedAction {
  /// As it is spelled in `name`.
  public static let name: String = "navigate"

  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { Language.action(name)?.properties ?? [] }

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The screen that is opened.
    public let next: FlowProperty<NextScreen> = "next"
    /// The data that the next screen is given.
    public let payload: FlowProperty<NamedValues> = "payload"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// Opens the next screen and hands it data.
  public init(
    next: NextScreen,
    payload: NamedValues
  ) {
    self.init(fields: Self.initialFields)
    put(\.next, next)
    put(\.payload, payload)
  }
}
