// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

/// The arrangement of a screen: its components from top to bottom.
public struct ScreenLayout: FlowObject {
  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { ObjectFact.layout.properties }

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The kind of layout; there is only one.
    public let type: FlowProperty<LayoutType> = "type"
    /// The components from top to bottom.
    public let children: FlowProperty<ComponentList> = "children"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// The arrangement of a screen: its components from top to bottom.
  public init(
    type: LayoutType,
    @ComponentBuilder children: () -> ComponentList
  ) {
    self.init(fields: FlowFields())
    put(\.type, type)
    put(\.children, children())
  }
}
