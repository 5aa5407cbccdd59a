// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

/// Changes data of the same screen without the endpoint.
///
/// Since 6.0.
public struct UpdateDataAction: TypedAction {
  /// As it is spelled in `name`.
  public static let name: String = "update_data"

  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { Language.action(name)?.properties ?? [] }

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The members of the screen's data that change.
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

  /// Changes data of the same screen without the endpoint.
  public init(
    payload: NamedValues
  ) {
    self.init(fields: Self.initialFields)
    put(\.payload, payload)
  }
}
