// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A list from which people choose any number of items.
public struct CheckboxGroup: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "CheckboxGroup"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the answer, unique on its screen.
    public let name: FlowProperty<String> = "name"
    /// The items to choose from.
    ///
    /// From 1 up to 20.
    public let dataSource: FlowProperty<DynamicValue<[DataSourceItem]>> = "data-source"
    /// Shown above the list.
    ///
    /// At most 30 characters.
    public let label: FlowProperty<DynamicValue<String>> = "label"
    /// Shown below the label.
    ///
    /// At most 300 characters. Since 4.0.
    public let description: FlowProperty<DynamicValue<String>> = "description"
    /// Whether people must answer before they can go on.
    ///
    /// Default: `false`.
    public let required: FlowProperty<DynamicValue<Bool>> = "required"
    /// Whether it can be used.
    ///
    /// Default: `true`.
    public let enabled: FlowProperty<DynamicValue<Bool>> = "enabled"
    /// Whether it is shown.
    ///
    /// Default: `true`.
    public let visible: FlowProperty<DynamicValue<Bool>> = "visible"
    /// What happens when something is chosen.
    public let onSelectAction: FlowProperty<ActionDraft> = "on-select-action"
    /// What happens when a choice is taken back.
    ///
    /// Since 6.0.
    public let onUnselectAction: FlowProperty<ActionDraft> = "on-unselect-action"
    /// How large the images of the list are.
    ///
    /// Default: `regular`. Since 5.0.
    public let mediaSize: FlowProperty<DynamicValue<MediaSize>> = "media-size"
    /// How many items must be chosen.
    ///
    /// From 0.
    public let minSelectedItems: FlowProperty<DynamicValue<Int>> = "min-selected-items"
    /// How many items can be chosen.
    ///
    /// From 2.
    public let maxSelectedItems: FlowProperty<DynamicValue<Int>> = "max-selected-items"
    /// The answer to begin with.
    ///
    /// Only outside a Form. Since 4.0.
    public let initValue: FlowProperty<DynamicValue<[String]>> = "init-value"
    /// Shown as the fault of the answer.
    ///
    /// Only outside a Form. Since 4.0.
    public let errorMessage: FlowProperty<DynamicValue<String>> = "error-message"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// A list from which people choose any number of items.
  public init(
    _ field: FormField<[String]>,
    dataSource: DynamicValue<[DataSourceItem]>,
    label: DynamicValue<String>,
    description: DynamicValue<String>? = nil,
    required: DynamicValue<Bool>? = nil,
    enabled: DynamicValue<Bool>? = nil,
    visible: DynamicValue<Bool>? = nil,
    onSelectAction: ActionDraft? = nil,
    onUnselectAction: ActionDraft? = nil,
    mediaSize: DynamicValue<MediaSize>? = nil,
    minSelectedItems: DynamicValue<Int>? = nil,
    maxSelectedItems: DynamicValue<Int>? = nil,
    initValue: DynamicValue<[String]>? = nil,
    errorMessage: DynamicValue<String>? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.name, field.name)
    put(\.dataSource, dataSource)
    put(\.label, label)
    put(\.description, description)
    put(\.required, required)
    put(\.enabled, enabled)
    put(\.visible, visible)
    put(\.onSelectAction, onSelectAction)
    put(\.onUnselectAction, onUnselectAction)
    put(\.mediaSize, mediaSize)
    put(\.minSelectedItems, minSelectedItems)
    put(\.maxSelectedItems, maxSelectedItems)
    put(\.initValue, initValue)
    put(\.errorMessage, errorMessage)
  }
}
