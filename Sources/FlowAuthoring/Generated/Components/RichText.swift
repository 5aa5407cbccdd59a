// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A whole page of markdown with headings, lists, tables and images.
///
/// Since 5.1.
public struct RichText: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "RichText"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The markdown, as one text or as a list of lines.
    public let text: FlowProperty<DynamicValue<Paragraph>> = "text"
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

  /// A whole page of markdown with headings, lists, tables and images.
  public init(
    _ text: DynamicValue<Paragraph>,
    visible: DynamicValue<Bool>? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.text, text)
    put(\.visible, visible)
  }
}
