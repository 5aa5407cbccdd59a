// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// Several lines of text that people enter.
public struct TextArea: FlowComponent {
  /// As it is spelled in `type`.
  public static let type: String = "TextArea"

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
    /// Whether people must answer before they can go on.
    ///
    /// Default: `false`.
    public let required: Property<Bindable<Bool>> = "required"
    /// The largest number of characters.
    ///
    /// Default: `600`.
    public let maxLength: Property<Bindable<Int>> = "max-length"
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

  /// Several lines of text that people enter.
  public init(
    _ field: FormField<String>,
    label: Bindable<String>,
    labelVariant: LabelVariant? = nil,
    required: Bindable<Bool>? = nil,
    maxLength: Bindable<Int>? = nil,
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
    put(\.required, required)
    put(\.maxLength, maxLength)
    put(\.helperText, helperText)
    put(\.enabled, enabled)
    put(\.visible, visible)
    put(\.initValue, initValue)
    put(\.errorMessage, errorMessage)
  }
}
