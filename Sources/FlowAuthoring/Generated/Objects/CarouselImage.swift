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
    public let src: FlowProperty<DynamicValue<String>> = "src"
    /// What the picture shows, for people who can't see it.
    public let altText: FlowProperty<DynamicValue<String>> = "alt-text"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// One picture of an ImageCarousel.
  public init(
    src: DynamicValue<String>,
    altText: DynamicValue<String>
  ) {
    self.init(fields: FlowFields())
    put(\.src, src)
    put(\.altText, altText)
  }
}
