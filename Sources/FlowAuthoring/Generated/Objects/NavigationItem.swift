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
    public let id: FlowProperty<String> = "id"
    /// The texts of the item.
    public let mainContent: FlowProperty<NavigationItemContent> = "main-content"
    /// What stands before the texts.
    public let start: FlowProperty<NavigationItemStart> = "start"
    /// What stands behind the texts: one or two of three.
    ///
    /// From 1 up to 2.
    public let end: FlowProperty<NavigationItemEnd> = "end"
    /// A mark, on one item of the list at most.
    ///
    /// At most 15 characters.
    public let badge: FlowProperty<String> = "badge"
    /// Small labels below the texts.
    ///
    /// At most 15 characters. From 1 up to 3.
    public let tags: FlowProperty<[String]> = "tags"
    /// Whether it can be tapped.
    public let enabled: FlowProperty<Bool> = "enabled"
    /// What happens on a tap, unless the list says it for all.
    public let onClickAction: FlowProperty<ActionDraft> = "on-click-action"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
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
    onClickAction: ActionDraft? = nil
  ) {
    self.init(fields: FlowFields())
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
