// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// Small labels from which people choose any number.
///
/// Since 6.3.
public struct ChipsSelector: FlowComponent {
  /// As it is spelled in `type`.
  public static let type: String = "ChipsSelector"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the answer, unique on its screen.
    public let name: Property<String> = "name"
    /// Shown above the chips.
    ///
    /// At most 80 characters.
    public let label: Property<Bindable<String>> = "label"
    /// Shown below the label.
    ///
    /// At most 300 characters.
    public let description: Property<Bindable<String>> = "description"
    /// The chips to choose from.
    ///
    /// From 2 up to 20.
    public let dataSource: Property<Bindable<[ChipItem]>> = "data-source"
    /// How many items must be chosen.
    ///
    /// From 0.
    public let minSelectedItems: Property<Bindable<Int>> = "min-selected-items"
    /// How many items can be chosen.
    ///
    /// From 1.
    public let maxSelectedItems: Property<Bindable<Int>> = "max-selected-items"
    /// Whether people must answer before they can go on.
    ///
    /// Default: `false`.
    public let required: Property<Bindable<Bool>> = "required"
    /// Whether it can be used.
    ///
    /// Default: `true`.
    public let enabled: Property<Bindable<Bool>> = "enabled"
    /// Whether it is shown.
    ///
    /// Default: `true`.
    public let visible: Property<Bindable<Bool>> = "visible"
    /// The answer to begin with.
    ///
    /// Only outside a Form.
    public let initValue: Property<Bindable<[String]>> = "init-value"
    /// Shown as the fault of the answer.
    ///
    /// Only outside a Form.
    public let errorMessage: Property<Bindable<String>> = "error-message"
    /// What happens when something is chosen.
    ///
    /// Since 7.1.
    public let onSelectAction: Property<Action.Kind> = "on-select-action"
    /// What happens when a choice is taken back.
    ///
    /// Since 7.1.
    public let onUnselectAction: Property<Action.Kind> = "on-unselect-action"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: Fields

  /// One with these members.
  public init(fields: Fields) {
    self.fields = fields
  }

  /// Small labels from which people choose any number.
  public init(
    _ field: FormField<[String]>,
    label: Bindable<String>,
    dataSource: Bindable<[ChipItem]>,
    description: Bindable<String>? = nil,
    minSelectedItems: Bindable<Int>? = nil,
    maxSelectedItems: Bindable<Int>? = nil,
    required: Bindable<Bool>? = nil,
    enabled: Bindable<Bool>? = nil,
    visible: Bindable<Bool>? = nil,
    initValue: Bindable<[String]>? = nil,
    errorMessage: Bindable<String>? = nil,
    onSelectAction: Action.Kind? = nil,
    onUnselectAction: Action.Kind? = nil
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
