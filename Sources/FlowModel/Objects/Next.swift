// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

/// Names the screen that a navigate action opens.
public struct Next: FlowObject {
  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { ObjectFact.next.properties }

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// What is opened: always `screen`.
    public let type: Property<String> = "type"
    /// The id of the screen.
    public let name: Property<Bindable<ScreenID>> = "name"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: Fields

  /// One with these members.
  public init(fields: Fields) {
    self.fields = fields
  }

  /// Names the screen that a navigate action opens.
  public init(
    type: String,
    name: Bindable<ScreenID>
  ) {
    self.init(fields: Fields())
    put(\.type, type)
    put(\.name, name)
  }
}
