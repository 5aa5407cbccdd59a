// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

/// One item of a CheckboxGroup, RadioButtonsGroup or Dropdown.
public struct DataSourceItem: FlowObject {
  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { ObjectFact.dataSourceItem.properties }

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The answer if it is chosen.
    public let id: FlowProperty<DynamicValue<String>> = "id"
    /// The text of the item.
    ///
    /// At most 30 characters.
    public let title: FlowProperty<DynamicValue<String>> = "title"
    /// Shown below the title.
    ///
    /// At most 300 characters.
    public let description: FlowProperty<DynamicValue<String>> = "description"
    /// Shown beside the title.
    ///
    /// At most 20 characters.
    public let metadata: FlowProperty<DynamicValue<String>> = "metadata"
    /// Whether it can be chosen.
    public let enabled: FlowProperty<DynamicValue<Bool>> = "enabled"
    /// A picture as base64.
    ///
    /// Since 5.0.
    public let image: FlowProperty<DynamicValue<String>> = "image"
    /// What the picture shows, for people who can't see it.
    ///
    /// Since 5.0.
    public let altText: FlowProperty<DynamicValue<String>> = "alt-text"
    /// A colour like `#00FF88`.
    ///
    /// Since 5.0.
    public let color: FlowProperty<String> = "color"
    /// What happens when the item is chosen.
    ///
    /// Since 6.0.
    public let onSelectAction: FlowProperty<ActionDraft> = "on-select-action"
    /// What happens when the choice is taken back.
    ///
    /// Since 6.0.
    public let onUnselectAction: FlowProperty<ActionDraft> = "on-unselect-action"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// One item of a CheckboxGroup, RadioButtonsGroup or Dropdown.
  public init(
    id: DynamicValue<String>,
    title: DynamicValue<String>,
    description: DynamicValue<String>? = nil,
    metadata: DynamicValue<String>? = nil,
    enabled: DynamicValue<Bool>? = nil,
    image: DynamicValue<String>? = nil,
    altText: DynamicValue<String>? = nil,
    color: String? = nil,
    onSelectAction: ActionDraft? = nil,
    onUnselectAction: ActionDraft? = nil
  ) {
    self.init(fields: FlowFields())
    put(\.id, id)
    put(\.title, title)
    put(\.description, description)
    put(\.metadata, metadata)
    put(\.enabled, enabled)
    put(\.image, image)
    put(\.altText, altText)
    put(\.color, color)
    put(\.onSelectAction, onSelectAction)
    put(\.onUnselectAction, onUnselectAction)
  }
}
