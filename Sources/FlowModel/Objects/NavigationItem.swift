// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

/// One item of a NavigationList.
///
/// Since 6.2.
public struct NavigationItem: FlowObject {
  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { ObjectFact.navigationListItem.properties }

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The answer if it is tapped.
    public let id: Property<String> = "id"
    /// The texts of the item.
    public let mainContent: Property<NavigationItemContent> = "main-content"
    /// What stands before the texts.
    public let start: Property<NavigationItemStart> = "start"
    /// What stands behind the texts: one or two of three.
    ///
    /// From 1 up to 2.
    public let end: Property<NavigationItemEnd> = "end"
    /// A mark, on one item of the list at most.
    ///
    /// At most 15 characters.
    public let badge: Property<String> = "badge"
    /// Small labels below the texts.
    ///
    /// At most 15 characters. From 1 up to 3.
    public let tags: Property<[String]> = "tags"
    /// Whether it can be tapped.
    public let enabled: Property<Bool> = "enabled"
    /// What happens on a tap, unless the list says it for all.
    public let onClickAction: Property<Action.Kind> = "on-click-action"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: Fields

  /// One with these members.
  public init(fields: Fields) {
    self.fields = fields
  }

  /// One item of a NavigationList.
  public init(
    id: String,
    mainContent: NavigationItemContent,
    start: NavigationItemStart? = nil,
    end: NavigationItemEnd? = nil,
    badge: String? = nil,
    tags: [String]? = nil,
    enabled: Bool? = nil,
    onClickAction: Action.Kind? = nil
  ) {
    self.init(fields: Fields())
    put(\.id, id)
    put(\.mainContent, mainContent)
    put(\.start, start)
    put(\.end, end)
    put(\.badge, badge)
    put(\.tags, tags)
    put(\.enabled, enabled)
    put(\.onClickAction, onClickAction)
  }
}
