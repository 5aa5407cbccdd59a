// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A whole page of markdown with headings, lists, tables and images.
///
/// Since 5.1.
public struct RichText: FlowComponent {
  /// As it is spelled in `type`.
  public static let type: String = "RichText"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The markdown, as one text or as a list of lines.
    public let text: Property<Bindable<Paragraph>> = "text"
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

  /// A whole page of markdown with headings, lists, tables and images.
  public init(
    _ text: Bindable<Paragraph>,
    visible: Bindable<Bool>? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.text, text)
    put(\.visible, visible)
  }
}
