// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// Shows the components of the case that a value names.
///
/// Since 4.0.
public struct Switch: FlowComponent {
  /// As it is spelled in `type`.
  public static let type: String = "Switch"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The value, like `${form.size}`.
    public let value: Property<Bindable<String>> = "value"
    /// For each value the components that are shown.
    ///
    /// From 1.
    public let cases: Property<SwitchCases> = "cases"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: Fields

  /// One with these members.
  public init(fields: Fields) {
    self.fields = fields
  }

  /// Shows the components of the case that a value names.
  public init(
    _ value: Bindable<String>,
    cases: SwitchCases
  ) {
    self.init(fields: Self.initialFields)
    put(\.value, value)
    put(\.cases, cases)
  }
}
