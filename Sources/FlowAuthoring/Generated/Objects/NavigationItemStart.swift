// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

/// What stands before the texts of an item of a NavigationList.
///
/// Since 6.2.
public struct NavigationItemStart: FlowObject {
  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { ObjectFact.navigationListItemStart.properties }

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// A picture as base64.
    public let image: FlowProperty<String> = "image"
    /// What the picture shows, for people who can't see it.
    public let altText: FlowProperty<String> = "alt-text"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// What stands before the texts of an item of a NavigationList.
  public init(
    image: String,
    altText: String? = nil
  ) {
    self.init(fields: FlowFields())
    put(\.image, image)
    put(\.altText, altText)
  }
}
