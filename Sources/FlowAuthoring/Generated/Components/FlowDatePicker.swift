// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A field in which people choose a day.
public struct FlowDatePicker: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "DatePicker"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the answer, unique on its screen.
    public let name: FlowProperty<String> = "name"
    /// Shown in the field.
    ///
    /// At most 40 characters.
    public let label: FlowProperty<DynamicValue<String>> = "label"
    /// The first day that can be chosen.
    ///
    /// Default: `1900-01-01`.
    public let minDate: FlowProperty<DynamicValue<String>> = "min-date"
    /// The last day that can be chosen.
    ///
    /// Default: `2100-12-31`.
    public let maxDate: FlowProperty<DynamicValue<String>> = "max-date"
    /// Days in between that can't be chosen.
    public let unavailableDates: FlowProperty<DynamicValue<[String]>> = "unavailable-dates"
    /// Shown below the field to help with the answer.
    ///
    /// At most 80 characters.
    public let helperText: FlowProperty<DynamicValue<String>> = "helper-text"
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
    /// The answer to begin with.
    ///
    /// Only outside a Form. Since 4.0.
    public let initValue: FlowProperty<DynamicValue<String>> = "init-value"
    /// Shown as the fault of the answer.
    ///
    /// At most 80 characters. Only outside a Form. Since 4.0.
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

  /// A field in which people choose a day.
  public init(
    _ field: FormField<String>,
    label: DynamicValue<String>,
    minDate: DynamicValue<String>? = nil,
    maxDate: DynamicValue<String>? = nil,
    unavailableDates: DynamicValue<[String]>? = nil,
    helperText: DynamicValue<String>? = nil,
    required: DynamicValue<Bool>? = nil,
    enabled: DynamicValue<Bool>? = nil,
    visible: DynamicValue<Bool>? = nil,
    onSelectAction: ActionDraft? = nil,
    initValue: DynamicValue<String>? = nil,
    errorMessage: DynamicValue<String>? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.name, field.name)
    put(\.label, label)
    put(\.minDate, minDate)
    put(\.maxDate, maxDate)
    put(\.unavailableDates, unavailableDates)
    put(\.helperText, helperText)
    put(\.required, required)
    put(\.enabled, enabled)
    put(\.visible, visible)
    put(\.onSelectAction, onSelectAction)
    put(\.initValue, initValue)
    put(\.errorMessage, errorMessage)
  }
}
