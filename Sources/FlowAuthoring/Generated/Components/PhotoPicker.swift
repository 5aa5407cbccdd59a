// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// A field in which people add photos.
///
/// Since 4.0.
public struct PhotoPicker: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "PhotoPicker"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the answer, unique on its screen.
    public let name: FlowProperty<String> = "name"
    /// Shown above the field.
    ///
    /// At most 80 characters.
    public let label: FlowProperty<DynamicValue<String>> = "label"
    /// Shown below the label.
    ///
    /// At most 300 characters.
    public let description: FlowProperty<DynamicValue<String>> = "description"
    /// The size of the largest file, in kilobytes.
    ///
    /// From 1 up to 25600. Default: `25600`.
    public let maxFileSizeKB: FlowProperty<Int> = "max-file-size-kb"
    /// How many photos must be added; more than 0 makes an answer required.
    ///
    /// From 0 up to 30. Default: `0`.
    public let minUploadedPhotos: FlowProperty<Int> = "min-uploaded-photos"
    /// How many photos can be added.
    ///
    /// From 1 up to 30. Default: `30`.
    public let maxUploadedPhotos: FlowProperty<Int> = "max-uploaded-photos"
    /// Whether it can be used.
    ///
    /// Default: `true`.
    public let enabled: FlowProperty<DynamicValue<Bool>> = "enabled"
    /// Whether it is shown.
    ///
    /// Default: `true`.
    public let visible: FlowProperty<DynamicValue<Bool>> = "visible"
    /// Shown as the fault of the answer.
    ///
    /// Only outside a Form.
    public let errorMessage: FlowProperty<DynamicValue<MediaMessages>> = "error-message"
    /// Where photos can come from.
    ///
    /// Default: `camera_gallery`.
    public let photoSource: FlowProperty<PhotoSource> = "photo-source"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// A field in which people add photos.
  public init(
    _ field: FormField<[PickedFile]>,
    label: DynamicValue<String>,
    description: DynamicValue<String>? = nil,
    maxFileSizeKB: Int? = nil,
    minUploadedPhotos: Int? = nil,
    maxUploadedPhotos: Int? = nil,
    enabled: DynamicValue<Bool>? = nil,
    visible: DynamicValue<Bool>? = nil,
    errorMessage: DynamicValue<MediaMessages>? = nil,
    photoSource: PhotoSource? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.name, field.name)
    put(\.label, label)
    put(\.description, description)
    put(\.maxFileSizeKB, maxFileSizeKB)
    put(\.minUploadedPhotos, minUploadedPhotos)
    put(\.maxUploadedPhotos, maxUploadedPhotos)
    put(\.enabled, enabled)
    put(\.visible, visible)
    put(\.errorMessage, errorMessage)
    put(\.photoSource, photoSource)
  }
}
