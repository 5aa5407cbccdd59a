// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

/// Sends data to the endpoint, which answers with the next screen or new data.
public struct DataExchangeAction: TypedAction {
  /// As it is spelled in `name`.
  public static let name: String = "data_exchange"

  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { Language.action(name)?.properties ?? [] }

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The data that the endpoint is sent.
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

  /// Sends data to the endpoint, which answers with the next screen or new data.
  public init(
    payload: NamedValues? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.payload, payload)
  }
}
