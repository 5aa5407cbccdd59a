// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// Shows the components of the case that a value names.
///
/// Since 4.0.
public struct FlowSwitch: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "Switch"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The value, like `${form.size}`.
    public let value: FlowProperty<DynamicValue<String>> = "value"
    /// For each value the components that are shown.
    ///
    /// From 1.
    public let cases: FlowProperty<SwitchCases> = "cases"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// Shows the components of the case that a value names.
  public init(
    _ value: DynamicValue<String>,
    cases: SwitchCases
  ) {
    self.init(fields: Self.initialFields)
    put(\.value, value)
    put(\.cases, cases)
  }
}
