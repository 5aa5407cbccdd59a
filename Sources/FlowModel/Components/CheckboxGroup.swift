// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A list from which people choose any number of items.
public struct CheckboxGroup: FlowComponent {
  /// As it is spelled in `type`.
  public static let type: String = "CheckboxGroup"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the answer, unique on its screen.
    public let name: Property<String> = "name"
    /// The items to choose from.
    ///
    /// From 1 up to 20.
    public let dataSource: Property<Bindable<[DataSourceItem]>> = "data-source"
    /// Shown above the list.
    ///
    /// At most 30 characters.
    public let label: Property<Bindable<String>> = "label"
    /// Shown below the label.
    ///
    /// At most 300 characters. Since 4.0.
    public let description: Property<Bindable<String>> = "description"
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
    /// What happens when something is chosen.
    public let onSelectAction: Property<Action.Kind> = "on-select-action"
    /// What happens when a choice is taken back.
    ///
    /// Since 6.0.
    public let onUnselectAction: Property<Action.Kind> = "on-unselect-action"
    /// How large the images of the list are.
    ///
    /// Default: `regular`. Since 5.0.
    public let mediaSize: Property<Bindable<MediaSize>> = "media-size"
    /// How many items must be chosen.
    ///
    /// From 0.
    public let minSelectedItems: Property<Bindable<Int>> = "min-selected-items"
    /// How many items can be chosen.
    ///
    /// From 2.
    public let maxSelectedItems: Property<Bindable<Int>> = "max-selected-items"
    /// The answer to begin with.
    ///
    /// Only outside a Form. Since 4.0.
    public let initValue: Property<Bindable<[String]>> = "init-value"
    /// Shown as the fault of the answer.
    ///
    /// Only outside a Form. Since 4.0.
    public let errorMessage: Property<Bindable<String>> = "error-message"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: Fields

  /// One with these members.
  public init(fields: Fields) {
    self.fields = fields
  }

  /// A list from which people choose any number of items.
  public init(
    _ field: FormField<[String]>,
    dataSource: Bindable<[DataSourceItem]>,
    label: Bindable<String>,
    description: Bindable<String>? = nil,
    required: Bindable<Bool>? = nil,
    enabled: Bindable<Bool>? = nil,
    visible: Bindable<Bool>? = nil,
    onSelectAction: Action.Kind? = nil,
    onUnselectAction: Action.Kind? = nil,
    mediaSize: Bindable<MediaSize>? = nil,
    minSelectedItems: Bindable<Int>? = nil,
    maxSelectedItems: Bindable<Int>? = nil,
    initValue: Bindable<[String]>? = nil,
    errorMessage: Bindable<String>? = nil
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
