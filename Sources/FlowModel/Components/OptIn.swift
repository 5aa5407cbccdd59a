// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A box that people tick to agree, with a link to read more.
public struct OptIn: FlowComponent {
  /// As it is spelled in `type`.
  public static let type: String = "OptIn"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the answer, unique on its screen.
    public let name: Property<String> = "name"
    /// What people agree to.
    ///
    /// At most 120 characters.
    public let label: Property<Bindable<String>> = "label"
    /// Whether people must answer before they can go on.
    ///
    /// Default: `false`.
    public let required: Property<Bindable<Bool>> = "required"
    /// Whether it is shown.
    ///
    /// Default: `true`.
    public let visible: Property<Bindable<Bool>> = "visible"
    /// What the link to read more does; without it there is no link.
    public let onClickAction: Property<Action.Kind> = "on-click-action"
    /// What happens when something is chosen.
    ///
    /// Since 6.0.
    public let onSelectAction: Property<Action.Kind> = "on-select-action"
    /// What happens when a choice is taken back.
    ///
    /// Since 6.0.
    public let onUnselectAction: Property<Action.Kind> = "on-unselect-action"
    /// The answer to begin with.
    ///
    /// Only outside a Form. Since 4.0.
    public let initValue: Property<Bindable<Bool>> = "init-value"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: Fields

  /// One with these members.
  public init(fields: Fields) {
    self.fields = fields
  }

  /// A box that people tick to agree, with a link to read more.
  public init(
    _ field: FormField<Bool>,
    label: Bindable<String>,
    required: Bindable<Bool>? = nil,
    visible: Bindable<Bool>? = nil,
    onClickAction: Action.Kind? = nil,
    onSelectAction: Action.Kind? = nil,
    onUnselectAction: Action.Kind? = nil,
    initValue: Bindable<Bool>? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.name, field.name)
    put(\.label, label)
    put(\.required, required)
    put(\.visible, visible)
    put(\.onClickAction, onClickAction)
    put(\.onSelectAction, onSelectAction)
    put(\.onUnselectAction, onUnselectAction)
    put(\.initValue, initValue)
  }
}
