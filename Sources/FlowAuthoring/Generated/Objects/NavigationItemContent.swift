// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

/// The texts of an item of a NavigationList.
///
/// Since 6.2.
public struct NavigationItemContent: FlowObject {
  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { ObjectFact.navigationListItemMainContent.properties }

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The text of the item.
    ///
    /// At most 30 characters.
    public let title: FlowProperty<String> = "title"
    /// Shown below the title.
    ///
    /// At most 20 characters.
    public let description: FlowProperty<String> = "description"
    /// Shown below the description.
    ///
    /// At most 80 characters.
    public let metadata: FlowProperty<String> = "metadata"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// The texts of an item of a NavigationList.
  public init(
    title: String,
    description: String? = nil,
    metadata: String? = nil
  ) {
    self.init(fields: FlowFields())
    put(\.title, title)
    put(\.description, description)
    put(\.metadata, metadata)
  }
}
