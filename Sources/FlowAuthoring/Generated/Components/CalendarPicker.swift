// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A calendar in which people choose a day, or a first and a last day.
///
/// Since 6.1.
public struct CalendarPicker: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "CalendarPicker"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the answer, unique on its screen.
    public let name: FlowProperty<String> = "name"
    /// Shown at the top of the calendar.
    ///
    /// At most 80 characters.
    public let title: FlowProperty<DynamicValue<String>> = "title"
    /// Shown below the title.
    ///
    /// At most 300 characters.
    public let description: FlowProperty<DynamicValue<String>> = "description"
    /// Shown in the field.
    ///
    /// At most 40 characters.
    public let label: FlowProperty<DynamicValue<SingleOrRange<String>>> = "label"
    /// Shown below the field to help with the answer.
    ///
    /// At most 80 characters.
    public let helperText: FlowProperty<DynamicValue<SingleOrRange<String>>> = "helper-text"
    /// Whether people must answer before they can go on.
    ///
    /// Default: `false`.
    public let required: FlowProperty<DynamicValue<SingleOrRange<Bool>>> = "required"
    /// Whether it is shown.
    ///
    /// Default: `true`.
    public let visible: FlowProperty<DynamicValue<Bool>> = "visible"
    /// Whether it can be used.
    ///
    /// Default: `true`.
    public let enabled: FlowProperty<DynamicValue<Bool>> = "enabled"
    /// Whether one day or a range of days is chosen.
    ///
    /// Default: `single`.
    public let mode: FlowProperty<DynamicValue<CalendarMode>> = "mode"
    /// The first day that can be chosen.
    public let minDate: FlowProperty<DynamicValue<String>> = "min-date"
    /// The last day that can be chosen.
    public let maxDate: FlowProperty<DynamicValue<String>> = "max-date"
    /// Days in between that can't be chosen.
    public let unavailableDates: FlowProperty<DynamicValue<[String]>> = "unavailable-dates"
    /// The days of the week that can be chosen.
    ///
    /// From 1.
    public let includeDays: FlowProperty<DynamicValue<[Weekday]>> = "include-days"
    /// The fewest days of a range.
    public let minDays: FlowProperty<DynamicValue<Int>> = "min-days"
    /// The most days of a range.
    public let maxDays: FlowProperty<DynamicValue<Int>> = "max-days"
    /// What happens when something is chosen.
    public let onSelectAction: FlowProperty<ActionDraft> = "on-select-action"
    /// The answer to begin with.
    ///
    /// Only outside a Form.
    public let initValue: FlowProperty<DynamicValue<SingleOrRange<String>>> = "init-value"
    /// Shown as the fault of the answer.
    ///
    /// At most 80 characters. Only outside a Form.
    public let errorMessage: FlowProperty<DynamicValue<SingleOrRange<String>>> = "error-message"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// A calendar in which people choose a day, or a first and a last day.
  public init(
    _ field: FormField<some CalendarAnswer>,
    label: DynamicValue<SingleOrRange<String>>,
    title: DynamicValue<String>? = nil,
    description: DynamicValue<String>? = nil,
    helperText: DynamicValue<SingleOrRange<String>>? = nil,
    required: DynamicValue<SingleOrRange<Bool>>? = nil,
    visible: DynamicValue<Bool>? = nil,
    enabled: DynamicValue<Bool>? = nil,
    mode: DynamicValue<CalendarMode>? = nil,
    minDate: DynamicValue<String>? = nil,
    maxDate: DynamicValue<String>? = nil,
    unavailableDates: DynamicValue<[String]>? = nil,
    includeDays: DynamicValue<[Weekday]>? = nil,
    minDays: DynamicValue<Int>? = nil,
    maxDays: DynamicValue<Int>? = nil,
    onSelectAction: ActionDraft? = nil,
    initValue: DynamicValue<SingleOrRange<String>>? = nil,
    errorMessage: DynamicValue<SingleOrRange<String>>? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.name, field.name)
    put(\.title, title)
    put(\.description, description)
    put(\.label, label)
    put(\.helperText, helperText)
    put(\.required, required)
    put(\.visible, visible)
    put(\.enabled, enabled)
    put(\.mode, mode)
    put(\.minDate, minDate)
    put(\.maxDate, maxDate)
    put(\.unavailableDates, unavailableDates)
    put(\.includeDays, includeDays)
    put(\.minDays, minDays)
    put(\.maxDays, maxDays)
    put(\.onSelectAction, onSelectAction)
    put(\.initValue, initValue)
    put(\.errorMessage, errorMessage)
  }
}
