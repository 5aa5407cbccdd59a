// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

/// Names the screen that a navigate action opens.
public struct NextScreen: FlowObject {
  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { ObjectFact.next.properties }

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// What is opened: always `screen`.
    public let type: FlowProperty<String> = "type"
    /// The id of the screen.
    public let name: FlowProperty<DynamicValue<ScreenID>> = "name"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// Names the screen that a navigate action opens.
  public init(
    type: String,
    name: DynamicValue<ScreenID>
  ) {
    self.init(fields: FlowFields())
    put(\.type, type)
    put(\.name, name)
  }
}
