// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

/// What stands behind the texts of an item of a NavigationList.
///
/// Since 6.2.
public struct NavigationItemEnd: FlowObject {
  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { ObjectFact.navigationListItemEnd.properties }

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The first line.
    ///
    /// At most 10 characters.
    public let title: FlowProperty<String> = "title"
    /// The second line.
    ///
    /// At most 10 characters.
    public let description: FlowProperty<String> = "description"
    /// The third line.
    ///
    /// At most 10 characters.
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

  /// What stands behind the texts of an item of a NavigationList.
  public init(
    title: String? = nil,
    description: String? = nil,
    metadata: String? = nil
  ) {
    self.init(fields: FlowFields())
    put(\.title, title)
    put(\.description, description)
    put(\.metadata, metadata)
  }
}
