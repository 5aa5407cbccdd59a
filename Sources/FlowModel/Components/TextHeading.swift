// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// The largest line of text on a screen.
public struct TextHeading: FlowComponent {
  /// As it is spelled in `type`.
  public static let type: String = "TextHeading"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The text.
    ///
    /// At most 80 characters.
    public let text: Property<Bindable<String>> = "text"
    /// Whether it is shown.
    ///
    /// Default: `true`.
    public let visible: Property<Bindable<Bool>> = "visible"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: Fields

  /// One with these members.
  public init(fields: Fields) {
    self.fields = fields
  }

  /// The largest line of text on a screen.
  public init(
    _ text: Bindable<String>,
    visible: Bindable<Bool>? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.text, text)
    put(\.visible, visible)
  }
}
