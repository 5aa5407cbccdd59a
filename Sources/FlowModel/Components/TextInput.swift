// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A line of text that people enter.
public struct TextInput: FlowComponent {
  /// As it is spelled in `type`.
  public static let type: String = "TextInput"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the answer, unique on its screen.
    public let name: Property<String> = "name"
    /// Shown in the field.
    ///
    /// At most 20 characters.
    public let label: Property<Bindable<String>> = "label"
    /// How the label is shown.
    ///
    /// Since 7.0.
    public let labelVariant: Property<LabelVariant> = "label-variant"
    /// What kind of text is entered.
    ///
    /// Default: `text`.
    public let inputType: Property<InputType> = "input-type"
    /// A regular expression, without slashes, that the answer must match.
    ///
    /// Since 6.2.
    public let pattern: Property<String> = "pattern"
    /// Whether people must answer before they can go on.
    ///
    /// Default: `false`.
    public let required: Property<Bindable<Bool>> = "required"
    /// The smallest number of characters.
    public let minChars: Property<Bindable<Double>> = "min-chars"
    /// The largest number of characters.
    ///
    /// Default: `80`.
    public let maxChars: Property<Bindable<Double>> = "max-chars"
    /// Shown below the field to help with the answer.
    ///
    /// At most 80 characters.
    public let helperText: Property<Bindable<String>> = "helper-text"
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
    /// Only outside a Form. Since 4.0.
    public let initValue: Property<Bindable<String>> = "init-value"
    /// Shown as the fault of the answer.
    ///
    /// At most 30 characters. Only outside a Form. Since 4.0.
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

  /// A line of text that people enter.
  public init(
    _ field: FormField<some TypedAnswer>,
    label: Bindable<String>,
    labelVariant: LabelVariant? = nil,
    inputType: InputType? = nil,
    pattern: String? = nil,
    required: Bindable<Bool>? = nil,
    minChars: Bindable<Double>? = nil,
    maxChars: Bindable<Double>? = nil,
    helperText: Bindable<String>? = nil,
    enabled: Bindable<Bool>? = nil,
    visible: Bindable<Bool>? = nil,
    initValue: Bindable<String>? = nil,
    errorMessage: Bindable<String>? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.name, field.name)
    put(\.label, label)
    put(\.labelVariant, labelVariant)
    put(\.inputType, inputType)
    put(\.pattern, pattern)
    put(\.required, required)
    put(\.minChars, minChars)
    put(\.maxChars, maxChars)
    put(\.helperText, helperText)
    put(\.enabled, enabled)
    put(\.visible, visible)
    put(\.initValue, initValue)
    put(\.errorMessage, errorMessage)
  }
}
