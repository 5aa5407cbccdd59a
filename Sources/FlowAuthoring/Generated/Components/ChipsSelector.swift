// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// Small labels from which people choose any number.
///
/// Since 6.3.
public struct ChipsSelector: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "ChipsSelector"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the answer, unique on its screen.
    public let name: FlowProperty<String> = "name"
    /// Shown above the chips.
    ///
    /// At most 80 characters.
    public let label: FlowProperty<DynamicValue<String>> = "label"
    /// Shown below the label.
    ///
    /// At most 300 characters.
    public let description: FlowProperty<DynamicValue<String>> = "description"
    /// The chips to choose from.
    ///
    /// From 2 up to 20.
    public let dataSource: FlowProperty<DynamicValue<[ChipItem]>> = "data-source"
    /// How many items must be chosen.
    ///
    /// From 0.
    public let minSelectedItems: FlowProperty<DynamicValue<Int>> = "min-selected-items"
    /// How many items can be chosen.
    ///
    /// From 1.
    public let maxSelectedItems: FlowProperty<DynamicValue<Int>> = "max-selected-items"
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
    /// The answer to begin with.
    ///
    /// Only outside a Form.
    public let initValue: FlowProperty<DynamicValue<[String]>> = "init-value"
    /// Shown as the fault of the answer.
    ///
    /// Only outside a Form.
    public let errorMessage: FlowProperty<DynamicValue<String>> = "error-message"
    /// What happens when something is chosen.
    ///
    /// Since 7.1.
    public let onSelectAction: FlowProperty<ActionDraft> = "on-select-action"
    /// What happens when a choice is taken back.
    ///
    /// Since 7.1.
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

  /// Small labels from which people choose any number.
  public init(
    _ field: FormField<[String]>,
    label: DynamicValue<String>,
    dataSource: DynamicValue<[ChipItem]>,
    description: DynamicValue<String>? = nil,
    minSelectedItems: DynamicValue<Int>? = nil,
    maxSelectedItems: DynamicValue<Int>? = nil,
    required: DynamicValue<Bool>? = nil,
    enabled: DynamicValue<Bool>? = nil,
    visible: DynamicValue<Bool>? = nil,
    initValue: DynamicValue<[String]>? = nil,
    errorMessage: DynamicValue<String>? = nil,
    onSelectAction: ActionDraft? = nil,
    onUnselectAction: ActionDraft? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.name, field.name)
    put(\.label, label)
    put(\.description, description)
    put(\.dataSource, dataSource)
    put(\.minSelectedItems, minSelectedItems)
    put(\.maxSelectedItems, maxSelectedItems)
    put(\.required, required)
    put(\.enabled, enabled)
    put(\.visible, visible)
    put(\.initValue, initValue)
    put(\.errorMessage, errorMessage)
    put(\.onSelectAction, onSelectAction)
    put(\.onUnselectAction, onUnselectAction)
  }
}
