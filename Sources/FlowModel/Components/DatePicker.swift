// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A field in which people choose a day.
public struct DatePicker: FlowComponent {
  /// As it is spelled in `type`.
  public static let type: String = "DatePicker"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the answer, unique on its screen.
    public let name: Property<String> = "name"
    /// Shown in the field.
    ///
    /// At most 40 characters.
    public let label: Property<Bindable<String>> = "label"
    /// The first day that can be chosen.
    ///
    /// Default: `1900-01-01`.
    public let minDate: Property<Bindable<String>> = "min-date"
    /// The last day that can be chosen.
    ///
    /// Default: `2100-12-31`.
    public let maxDate: Property<Bindable<String>> = "max-date"
    /// Days in between that can't be chosen.
    public let unavailableDates: Property<Bindable<[String]>> = "unavailable-dates"
    /// Shown below the field to help with the answer.
    ///
    /// At most 80 characters.
    public let helperText: Property<Bindable<String>> = "helper-text"
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
    /// The answer to begin with.
    ///
    /// Only outside a Form. Since 4.0.
    public let initValue: Property<Bindable<String>> = "init-value"
    /// Shown as the fault of the answer.
    ///
    /// At most 80 characters. Only outside a Form. Since 4.0.
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

  /// A field in which people choose a day.
  public init(
    _ field: FormField<String>,
    label: Bindable<String>,
    minDate: Bindable<String>? = nil,
    maxDate: Bindable<String>? = nil,
    unavailableDates: Bindable<[String]>? = nil,
    helperText: Bindable<String>? = nil,
    required: Bindable<Bool>? = nil,
    enabled: Bindable<Bool>? = nil,
    visible: Bindable<Bool>? = nil,
    onSelectAction: Action.Kind? = nil,
    initValue: Bindable<String>? = nil,
    errorMessage: Bindable<String>? = nil
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
