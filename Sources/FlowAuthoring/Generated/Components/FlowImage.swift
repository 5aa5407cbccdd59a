// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A picture.
public struct FlowImage: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "Image"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The picture, JPEG or PNG, as base64.
    public let src: FlowProperty<DynamicValue<String>> = "src"
    /// The width in points.
    public let width: FlowProperty<DynamicValue<Double>> = "width"
    /// The height in points.
    public let height: FlowProperty<DynamicValue<Double>> = "height"
    /// Whether images are shown whole or fill the space.
    ///
    /// Default: `contain`.
    public let scaleType: FlowProperty<ScaleType> = "scale-type"
    /// The width divided by the height.
    ///
    /// Default: `1`.
    public let aspectRatio: FlowProperty<DynamicValue<Double>> = "aspect-ratio"
    /// What the picture shows, for people who can't see it.
    public let altText: FlowProperty<DynamicValue<String>> = "alt-text"
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

  /// A picture.
  public init(
    src: DynamicValue<String>,
    width: DynamicValue<Double>? = nil,
    height: DynamicValue<Double>? = nil,
    scaleType: ScaleType? = nil,
    aspectRatio: DynamicValue<Double>? = nil,
    altText: DynamicValue<String>? = nil,
    visible: DynamicValue<Bool>? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.src, src)
    put(\.width, width)
    put(\.height, height)
    put(\.scaleType, scaleType)
    put(\.aspectRatio, aspectRatio)
    put(\.altText, altText)
    put(\.visible, visible)
  }
}
