// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// Several lines of text that people enter.
public struct TextArea: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "TextArea"

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
    /// Whether people must answer before they can go on.
    ///
    /// Default: `false`.
    public let required: FlowProperty<DynamicValue<Bool>> = "required"
    /// The largest number of characters.
    ///
    /// Default: `600`.
    public let maxLength: FlowProperty<DynamicValue<Int>> = "max-length"
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
    /// Only outside a Form. Since 4.0.
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

  /// Several lines of text that people enter.
  public init(
    _ field: FormField<String>,
    label: DynamicValue<String>,
    labelVariant: LabelVariant? = nil,
    required: DynamicValue<Bool>? = nil,
    maxLength: DynamicValue<Int>? = nil,
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
    put(\.required, required)
    put(\.maxLength, maxLength)
    put(\.helperText, helperText)
    put(\.enabled, enabled)
    put(\.visible, visible)
    put(\.initValue, initValue)
    put(\.errorMessage, errorMessage)
  }
}
