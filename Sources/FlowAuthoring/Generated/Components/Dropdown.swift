// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A list that opens for people to choose one item.
public struct Dropdown: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "Dropdown"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the answer, unique on its screen.
    public let name: FlowProperty<String> = "name"
    /// Shown in the field.
    ///
    /// At most 20 characters.
    public let label: FlowProperty<DynamicValue<String>> = "label"
    /// The items to choose from.
    ///
    /// From 1 up to 200.
    public let dataSource: FlowProperty<DynamicValue<[DataSourceItem]>> = "data-source"
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
    /// The answer to begin with.
    ///
    /// Only outside a Form. Since 4.0.
    public let initValue: FlowProperty<DynamicValue<String>> = "init-value"
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

  /// A list that opens for people to choose one item.
  public init(
    _ field: FormField<String>,
    label: DynamicValue<String>,
    dataSource: DynamicValue<[DataSourceItem]>,
    required: DynamicValue<Bool>? = nil,
    enabled: DynamicValue<Bool>? = nil,
    visible: DynamicValue<Bool>? = nil,
    onSelectAction: ActionDraft? = nil,
    onUnselectAction: ActionDraft? = nil,
    initValue: DynamicValue<String>? = nil,
    errorMessage: DynamicValue<String>? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.name, field.name)
    put(\.label, label)
    put(\.dataSource, dataSource)
    put(\.required, required)
    put(\.enabled, enabled)
    put(\.visible, visible)
    put(\.onSelectAction, onSelectAction)
    put(\.onUnselectAction, onUnselectAction)
    put(\.initValue, initValue)
    put(\.errorMessage, errorMessage)
  }
}
