// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A paragraph of text.
public struct TextBody: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "TextBody"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The text, as one or as a list of lines.
    ///
    /// At most 4096 characters.
    public let text: FlowProperty<DynamicValue<Paragraph>> = "text"
    /// How the text is set.
    ///
    /// Default: `normal`.
    public let fontWeight: FlowProperty<DynamicValue<FontWeight>> = "font-weight"
    /// Whether the text is struck through.
    ///
    /// Default: `false`.
    public let strikethrough: FlowProperty<DynamicValue<Bool>> = "strikethrough"
    /// Whether it is shown.
    ///
    /// Default: `true`.
    public let visible: FlowProperty<DynamicValue<Bool>> = "visible"
    /// Whether markdown in the text is understood.
    ///
    /// Default: `false`. Since 5.1.
    public let markdown: FlowProperty<Bool> = "markdown"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// A paragraph of text.
  public init(
    _ text: DynamicValue<Paragraph>,
    fontWeight: DynamicValue<FontWeight>? = nil,
    strikethrough: DynamicValue<Bool>? = nil,
    visible: DynamicValue<Bool>? = nil,
    markdown: Bool? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.text, text)
    put(\.fontWeight, fontWeight)
    put(\.strikethrough, strikethrough)
    put(\.visible, visible)
    put(\.markdown, markdown)
  }
}
