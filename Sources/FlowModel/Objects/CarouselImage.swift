// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

/// One picture of an ImageCarousel.
///
/// Since 7.1.
public struct CarouselImage: FlowObject {
  /// What the table says about the properties, in the order in which they are written.
  public static var facts: [PropertyFact] { ObjectFact.carouselImage.properties }

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The picture as base64.
    public let src: Property<Bindable<String>> = "src"
    /// What the picture shows, for people who can't see it.
    public let altText: Property<Bindable<String>> = "alt-text"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: Fields

  /// One with these members.
  public init(fields: Fields) {
    self.fields = fields
  }

  /// One picture of an ImageCarousel.
  public init(
    src: Bindable<String>,
    altText: Bindable<String>
  ) {
    self.init(fields: Fields())
    put(\.src, src)
    put(\.altText, altText)
  }
}
