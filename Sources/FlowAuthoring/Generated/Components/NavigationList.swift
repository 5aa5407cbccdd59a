// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A list of items each of which leads on.
///
/// Since 6.2.
public struct NavigationList: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "NavigationList"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the answer, unique on its screen.
    public let name: FlowProperty<String> = "name"
    /// The items.
    ///
    /// From 1 up to 20.
    public let listItems: FlowProperty<DynamicValue<[NavigationItem]>> = "list-items"
    /// Shown above the list.
    ///
    /// At most 80 characters.
    public let label: FlowProperty<DynamicValue<String>> = "label"
    /// Shown below the label.
    ///
    /// At most 300 characters.
    public let description: FlowProperty<DynamicValue<String>> = "description"
    /// How large the images of the list are.
    ///
    /// Default: `regular`.
    public let mediaSize: FlowProperty<DynamicValue<MediaSize>> = "media-size"
    /// What happens on a tap on any item, unless each item says it.
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

  /// A list of items each of which leads on.
  public init(
    _ field: FormField<String>,
    listItems: DynamicValue<[NavigationItem]>,
    label: DynamicValue<String>? = nil,
    description: DynamicValue<String>? = nil,
    mediaSize: DynamicValue<MediaSize>? = nil,
    onClickAction: ActionDraft? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.name, field.name)
    put(\.listItems, listItems)
    put(\.label, label)
    put(\.description, description)
    put(\.mediaSize, mediaSize)
    put(\.onClickAction, onClickAction)
  }
}
