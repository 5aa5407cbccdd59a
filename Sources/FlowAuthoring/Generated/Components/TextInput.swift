// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A line of text that people enter.
public struct TextInput: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "TextInput"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the answer, unique on its screen.
    public let name: FlowProperty<String> = "name"
    /// Shown in the field.
    ///
    /// At most 20 characters.
    public let label: FlowProperty<DynamicValue<String>> = "label"
    /// How the label is shown.
    ///
    /// Since 7.0.
    public let labelVariant: FlowProperty<LabelVariant> = "label-variant"
    /// What kind of text is entered.
    ///
    /// Default: `text`.
    public let inputType: FlowProperty<InputType> = "input-type"
    /// A regular expression, without slashes, that the answer must match.
    ///
    /// Since 6.2.
    public let pattern: FlowProperty<String> = "pattern"
    /// Whether people must answer before they can go on.
    ///
    /// Default: `false`.
    public let required: FlowProperty<DynamicValue<Bool>> = "required"
    /// The smallest number of characters.
    public let minChars: FlowProperty<DynamicValue<Double>> = "min-chars"
    /// The largest number of characters.
    ///
    /// Default: `80`.
    public let maxChars: FlowProperty<DynamicValue<Double>> = "max-chars"
    /// Shown below the field to help with the answer.
    ///
    /// At most 80 characters.
    public let helperText: FlowProperty<DynamicValue<String>> = "helper-text"
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
    /// Only outside a Form. Since 4.0.
    public let initValue: FlowProperty<DynamicValue<String>> = "init-value"
    /// Shown as the fault of the answer.
    ///
    /// At most 30 characters. Only outside a Form. Since 4.0.
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

  /// A line of text that people enter.
  public init(
    _ field: FormField<some TypedAnswer>,
    label: DynamicValue<String>,
    labelVariant: LabelVariant? = nil,
    inputType: InputType? = nil,
    pattern: String? = nil,
    required: DynamicValue<Bool>? = nil,
    minChars: DynamicValue<Double>? = nil,
    maxChars: DynamicValue<Double>? = nil,
    helperText: DynamicValue<String>? = nil,
    enabled: DynamicValue<Bool>? = nil,
    visible: DynamicValue<Bool>? = nil,
    initValue: DynamicValue<String>? = nil,
    errorMessage: DynamicValue<String>? = nil
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
