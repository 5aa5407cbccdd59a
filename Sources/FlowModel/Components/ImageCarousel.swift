// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// Pictures to leaf through.
///
/// Since 7.1.
public struct ImageCarousel: FlowComponent {
  /// As it is spelled in `type`.
  public static let type: String = "ImageCarousel"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The pictures.
    ///
    /// From 1 up to 3.
    public let images: Property<Bindable<[CarouselImage]>> = "images"
    /// The width of the pictures compared with their height.
    ///
    /// Default: `4:3`.
    public let aspectRatio: Property<CarouselAspectRatio> = "aspect-ratio"
    /// Whether images are shown whole or fill the space.
    ///
    /// Default: `contain`.
    public let scaleType: Property<ScaleType> = "scale-type"
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

  /// Pictures to leaf through.
  public init(
    images: Bindable<[CarouselImage]>,
    aspectRatio: CarouselAspectRatio? = nil,
    scaleType: ScaleType? = nil,
    visible: Bindable<Bool>? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.images, images)
    put(\.aspectRatio, aspectRatio)
    put(\.scaleType, scaleType)
    put(\.visible, visible)
  }
}
