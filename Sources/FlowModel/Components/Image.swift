// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A picture.
public struct Image: FlowComponent {
  /// As it is spelled in `type`.
  public static let type: String = "Image"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The picture, JPEG or PNG, as base64.
    public let src: Property<Bindable<String>> = "src"
    /// The width in points.
    public let width: Property<Bindable<Double>> = "width"
    /// The height in points.
    public let height: Property<Bindable<Double>> = "height"
    /// Whether images are shown whole or fill the space.
    ///
    /// Default: `contain`.
    public let scaleType: Property<ScaleType> = "scale-type"
    /// The width divided by the height.
    ///
    /// Default: `1`.
    public let aspectRatio: Property<Bindable<Double>> = "aspect-ratio"
    /// What the picture shows, for people who can't see it.
    public let altText: Property<Bindable<String>> = "alt-text"
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

  /// A picture.
  public init(
    src: Bindable<String>,
    width: Bindable<Double>? = nil,
    height: Bindable<Double>? = nil,
    scaleType: ScaleType? = nil,
    aspectRatio: Bindable<Double>? = nil,
    altText: Bindable<String>? = nil,
    visible: Bindable<Bool>? = nil
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
