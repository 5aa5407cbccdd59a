// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// Pictures to leaf through.
///
/// Since 7.1.
public struct ImageCarousel: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "ImageCarousel"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The pictures.
    ///
    /// From 1 up to 3.
    public let images: FlowProperty<DynamicValue<[CarouselImage]>> = "images"
    /// The width of the pictures compared with their height.
    ///
    /// Default: `4:3`.
    public let aspectRatio: FlowProperty<CarouselAspectRatio> = "aspect-ratio"
    /// Whether images are shown whole or fill the space.
    ///
    /// Default: `contain`.
    public let scaleType: FlowProperty<ScaleType> = "scale-type"
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

  /// Pictures to leaf through.
  public init(
    images: DynamicValue<[CarouselImage]>,
    aspectRatio: CarouselAspectRatio? = nil,
    scaleType: ScaleType? = nil,
    visible: DynamicValue<Bool>? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.images, images)
    put(\.aspectRatio, aspectRatio)
    put(\.scaleType, scaleType)
    put(\.visible, visible)
  }
}
