// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A box that people tick to agree, with a link to read more.
public struct OptIn: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "OptIn"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the answer, unique on its screen.
    public let name: FlowProperty<String> = "name"
    /// What people agree to.
    ///
    /// At most 120 characters.
    public let label: FlowProperty<DynamicValue<String>> = "label"
    /// Whether people must answer before they can go on.
    ///
    /// Default: `false`.
    public let required: FlowProperty<DynamicValue<Bool>> = "required"
    /// Whether it is shown.
    ///
    /// Default: `true`.
    public let visible: FlowProperty<DynamicValue<Bool>> = "visible"
    /// What the link to read more does; without it there is no link.
    public let onClickAction: FlowProperty<ActionDraft> = "on-click-action"
    /// What happens when something is chosen.
    ///
    /// Since 6.0.
    public let onSelectAction: FlowProperty<ActionDraft> = "on-select-action"
    /// What happens when a choice is taken back.
    ///
    /// Since 6.0.
    public let onUnselectAction: FlowProperty<ActionDraft> = "on-unselect-action"
    /// The answer to begin with.
    ///
    /// Only outside a Form. Since 4.0.
    public let initValue: FlowProperty<DynamicValue<Bool>> = "init-value"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// A box that people tick to agree, with a link to read more.
  public init(
    _ field: FormField<Bool>,
    label: DynamicValue<String>,
    required: DynamicValue<Bool>? = nil,
    visible: DynamicValue<Bool>? = nil,
    onClickAction: ActionDraft? = nil,
    onSelectAction: ActionDraft? = nil,
    onUnselectAction: ActionDraft? = nil,
    initValue: DynamicValue<Bool>? = nil
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
