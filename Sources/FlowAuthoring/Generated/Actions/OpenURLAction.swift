// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

/// Opens a web page in the browser.
///
/// Since 6.0.
public struct OpenURLAction: TypedAction {
  /// As it is spelled in `name`.
  public static let name: String = "open_url"

  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { Language.action(name)?.properties ?? [] }

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The address of the page, with http or https.
    public let url: FlowProperty<DynamicValue<String>> = "url"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// Opens a web page in the browser.
  public init(
    url: DynamicValue<String>
  ) {
    self.init(fields: Self.initialFields)
    put(\.url, url)
  }
}
