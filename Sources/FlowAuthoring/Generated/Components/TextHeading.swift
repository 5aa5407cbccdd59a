// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// The largest line of text on a screen.
public struct TextHeading: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "TextHeading"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The text.
    ///
    /// At most 80 characters.
    public let text: FlowProperty<DynamicValue<String>> = "text"
    /// Whether it is shown.
    ///
    /// Default: `true`.
    public let visible: FlowProperty<DynamicValue<Bool>> = "visible"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// The largest line of text on a screen.
  public init(
    _ text: DynamicValue<String>,
    visible: DynamicValue<Bool>? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.text, text)
    put(\.visible, visible)
  }
}
