// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A line of text that people tap.
public struct EmbeddedLink: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "EmbeddedLink"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The text.
    ///
    /// At most 25 characters.
    public let text: FlowProperty<DynamicValue<String>> = "text"
    /// What happens on a tap.
    public let onClickAction: FlowProperty<ActionDraft> = "on-click-action"
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

  /// A line of text that people tap.
  public init(
    _ text: DynamicValue<String>,
    onClickAction: ActionDraft,
    visible: DynamicValue<Bool>? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.text, text)
    put(\.onClickAction, onClickAction)
    put(\.visible, visible)
  }
}
