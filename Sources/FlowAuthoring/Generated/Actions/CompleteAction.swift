// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

/// Ends the flow and sends the answers as a message.
public struct CompleteAction: TypedAction {
  /// As it is spelled in `name`.
  public static let name: String = "complete"

  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { Language.action(name)?.properties ?? [] }

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The answers that are sent.
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

  /// Ends the flow and sends the answers as a message.
  public init(
    payload: NamedValues
  ) {
    self.init(fields: Self.initialFields)
    put(\.payload, payload)
  }
}
