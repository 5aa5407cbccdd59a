// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A calendar in which people choose a day, or a first and a last day.
///
/// Since 6.1.
public struct CalendarPicker: FlowComponent {
  /// As it is spelled in `type`.
  public static let type: String = "CalendarPicker"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the answer, unique on its screen.
    public let name: Property<String> = "name"
    /// Shown at the top of the calendar.
    ///
    /// At most 80 characters.
    public let title: Property<Bindable<String>> = "title"
    /// Shown below the title.
    ///
    /// At most 300 characters.
    public let description: Property<Bindable<String>> = "description"
    /// Shown in the field.
    ///
    /// At most 40 characters.
    public let label: Property<Bindable<SingleOrRange<String>>> = "label"
    /// Shown below the field to help with the answer.
    ///
    /// At most 80 characters.
    public let helperText: Property<Bindable<SingleOrRange<String>>> = "helper-text"
    /// Whether people must answer before they can go on.
    ///
    /// Default: `false`.
    public let required: Property<Bindable<SingleOrRange<Bool>>> = "required"
    /// Whether it is shown.
    ///
    /// Default: `true`.
    public let visible: Property<Bindable<Bool>> = "visible"
    /// Whether it can be used.
    ///
    /// Default: `true`.
    public let enabled: Property<Bindable<Bool>> = "enabled"
    /// Whether one day or a range of days is chosen.
    ///
    /// Default: `single`.
    public let mode: Property<Bindable<CalendarMode>> = "mode"
    /// The first day that can be chosen.
    public let minDate: Property<Bindable<String>> = "min-date"
    /// The last day that can be chosen.
    public let maxDate: Property<Bindable<String>> = "max-date"
    /// Days in between that can't be chosen.
    public let unavailableDates: Property<Bindable<[String]>> = "unavailable-dates"
    /// The days of the week that can be chosen.
    ///
    /// From 1.
    public let includeDays: Property<Bindable<[Weekday]>> = "include-days"
    /// The fewest days of a range.
    public let minDays: Property<Bindable<Int>> = "min-days"
    /// The most days of a range.
    public let maxDays: Property<Bindable<Int>> = "max-days"
    /// What happens when something is chosen.
    public let onSelectAction: Property<Action.Kind> = "on-select-action"
    /// The answer to begin with.
    ///
    /// Only outside a Form.
    public let initValue: Property<Bindable<SingleOrRange<String>>> = "init-value"
    /// Shown as the fault of the answer.
    ///
    /// At most 80 characters. Only outside a Form.
    public let errorMessage: Property<Bindable<SingleOrRange<String>>> = "error-message"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: Fields

  /// One with these members.
  public init(fields: Fields) {
    self.fields = fields
  }

  /// A calendar in which people choose a day, or a first and a last day.
  public init(
    _ field: FormField<some CalendarAnswer>,
    label: Bindable<SingleOrRange<String>>,
    title: Bindable<String>? = nil,
    description: Bindable<String>? = nil,
    helperText: Bindable<SingleOrRange<String>>? = nil,
    required: Bindable<SingleOrRange<Bool>>? = nil,
    visible: Bindable<Bool>? = nil,
    enabled: Bindable<Bool>? = nil,
    mode: Bindable<CalendarMode>? = nil,
    minDate: Bindable<String>? = nil,
    maxDate: Bindable<String>? = nil,
    unavailableDates: Bindable<[String]>? = nil,
    includeDays: Bindable<[Weekday]>? = nil,
    minDays: Bindable<Int>? = nil,
    maxDays: Bindable<Int>? = nil,
    onSelectAction: Action.Kind? = nil,
    initValue: Bindable<SingleOrRange<String>>? = nil,
    errorMessage: Bindable<SingleOrRange<String>>? = nil
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
