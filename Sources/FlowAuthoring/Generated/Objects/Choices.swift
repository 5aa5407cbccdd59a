// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// How the text is set.
public struct FontWeight: PropertyChoice {
  /// As it is spelled in Flow JSON.
  public let rawValue: String

  /// The choice that is spelled so, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension FontWeight {
  /// Spelled `bold`.
  public static let bold: FontWeight = FontWeight(rawValue: "bold")
  /// Spelled `italic`.
  public static let italic: FontWeight = FontWeight(rawValue: "italic")
  /// Spelled `bold_italic`.
  public static let boldItalic: FontWeight = FontWeight(rawValue: "bold_italic")
  /// Spelled `normal`.
  public static let normal: FontWeight = FontWeight(rawValue: "normal")
}

extension DynamicValue where Value == FontWeight {
  /// Spelled `bold`.
  public static var bold: DynamicValue<FontWeight> { .literal(.bold) }
  /// Spelled `italic`.
  public static var italic: DynamicValue<FontWeight> { .literal(.italic) }
  /// Spelled `bold_italic`.
  public static var boldItalic: DynamicValue<FontWeight> { .literal(.boldItalic) }
  /// Spelled `normal`.
  public static var normal: DynamicValue<FontWeight> { .literal(.normal) }
}

/// How the label is shown.
public struct LabelVariant: PropertyChoice {
  /// As it is spelled in Flow JSON.
  public let rawValue: String

  /// The choice that is spelled so, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension LabelVariant {
  /// Spelled `large`.
  public static let large: LabelVariant = LabelVariant(rawValue: "large")
}

/// What kind of text is entered.
public struct InputType: PropertyChoice {
  /// As it is spelled in Flow JSON.
  public let rawValue: String

  /// The choice that is spelled so, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension InputType {
  /// Spelled `text`.
  public static let text: InputType = InputType(rawValue: "text")
  /// Spelled `number`.
  public static let number: InputType = InputType(rawValue: "number")
  /// Spelled `email`.
  public static let email: InputType = InputType(rawValue: "email")
  /// Spelled `password`.
  public static let password: InputType = InputType(rawValue: "password")
  /// Spelled `passcode`.
  public static let passcode: InputType = InputType(rawValue: "passcode")
  /// Spelled `phone`.
  public static let phone: InputType = InputType(rawValue: "phone")
}

/// How large the images of the list are.
public struct MediaSize: PropertyChoice {
  /// As it is spelled in Flow JSON.
  public let rawValue: String

  /// The choice that is spelled so, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension MediaSize {
  /// Spelled `regular`.
  public static let regular: MediaSize = MediaSize(rawValue: "regular")
  /// Spelled `large`.
  public static let large: MediaSize = MediaSize(rawValue: "large")
}

extension DynamicValue where Value == MediaSize {
  /// Spelled `regular`.
  public static var regular: DynamicValue<MediaSize> { .literal(.regular) }
  /// Spelled `large`.
  public static var large: DynamicValue<MediaSize> { .literal(.large) }
}

/// Whether one day or a range of days is chosen.
public struct CalendarMode: PropertyChoice {
  /// As it is spelled in Flow JSON.
  public let rawValue: String

  /// The choice that is spelled so, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension CalendarMode {
  /// Spelled `single`.
  public static let single: CalendarMode = CalendarMode(rawValue: "single")
  /// Spelled `range`.
  public static let range: CalendarMode = CalendarMode(rawValue: "range")
}

extension DynamicValue where Value == CalendarMode {
  /// Spelled `single`.
  public static var single: DynamicValue<CalendarMode> { .literal(.single) }
  /// Spelled `range`.
  public static var range: DynamicValue<CalendarMode> { .literal(.range) }
}

/// The days of the week that can be chosen.
public struct Weekday: PropertyChoice {
  /// As it is spelled in Flow JSON.
  public let rawValue: String

  /// The choice that is spelled so, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension Weekday {
  /// Spelled `Mon`.
  public static let mon: Weekday = Weekday(rawValue: "Mon")
  /// Spelled `Tue`.
  public static let tue: Weekday = Weekday(rawValue: "Tue")
  /// Spelled `Wed`.
  public static let wed: Weekday = Weekday(rawValue: "Wed")
  /// Spelled `Thu`.
  public static let thu: Weekday = Weekday(rawValue: "Thu")
  /// Spelled `Fri`.
  public static let fri: Weekday = Weekday(rawValue: "Fri")
  /// Spelled `Sat`.
  public static let sat: Weekday = Weekday(rawValue: "Sat")
  /// Spelled `Sun`.
  public static let sun: Weekday = Weekday(rawValue: "Sun")
}

/// Whether images are shown whole or fill the space.
public struct ScaleType: PropertyChoice {
  /// As it is spelled in Flow JSON.
  public let rawValue: String

  /// The choice that is spelled so, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension ScaleType {
  /// Spelled `contain`.
  public static let contain: ScaleType = ScaleType(rawValue: "contain")
  /// Spelled `cover`.
  public static let cover: ScaleType = ScaleType(rawValue: "cover")
}

/// The width of the pictures compared with their height.
public struct CarouselAspectRatio: PropertyChoice {
  /// As it is spelled in Flow JSON.
  public let rawValue: String

  /// The choice that is spelled so, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension CarouselAspectRatio {
  /// Spelled `4:3`.
  public static let fourToThree: CarouselAspectRatio = CarouselAspectRatio(rawValue: "4:3")
  /// Spelled `16:9`.
  public static let sixteenToNine: CarouselAspectRatio = CarouselAspectRatio(rawValue: "16:9")
}

/// Where photos can come from.
public struct PhotoSource: PropertyChoice {
  /// As it is spelled in Flow JSON.
  public let rawValue: String

  /// The choice that is spelled so, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension PhotoSource {
  /// Spelled `camera_gallery`.
  public static let cameraGallery: PhotoSource = PhotoSource(rawValue: "camera_gallery")
  /// Spelled `camera`.
  public static let camera: PhotoSource = PhotoSource(rawValue: "camera")
  /// Spelled `gallery`.
  public static let gallery: PhotoSource = PhotoSource(rawValue: "gallery")
}

/// The types of documents that can be added; without it all.
public struct MIMEType: PropertyChoice {
  /// As it is spelled in Flow JSON.
  public let rawValue: String

  /// The choice that is spelled so, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension MIMEType {
  /// Spelled `application/gzip`.
  public static let gzip: MIMEType = MIMEType(rawValue: "application/gzip")
  /// Spelled `application/msword`.
  public static let doc: MIMEType = MIMEType(rawValue: "application/msword")
  /// Spelled `application/pdf`.
  public static let pdf: MIMEType = MIMEType(rawValue: "application/pdf")
  /// Spelled `application/vnd.ms-excel`.
  public static let xls: MIMEType = MIMEType(rawValue: "application/vnd.ms-excel")
  /// Spelled `application/vnd.ms-powerpoint`.
  public static let ppt: MIMEType = MIMEType(rawValue: "application/vnd.ms-powerpoint")
  /// Spelled `application/vnd.oasis.opendocument.presentation`.
  public static let odp: MIMEType = MIMEType(rawValue: "application/vnd.oasis.opendocument.presentation")
  /// Spelled `application/vnd.oasis.opendocument.spreadsheet`.
  public static let ods: MIMEType = MIMEType(rawValue: "application/vnd.oasis.opendocument.spreadsheet")
  /// Spelled `application/vnd.oasis.opendocument.text`.
  public static let odt: MIMEType = MIMEType(rawValue: "application/vnd.oasis.opendocument.text")
  /// Spelled `application/vnd.openxmlformats-officedocument.presentationml.presentation`.
  public static let pptx: MIMEType = MIMEType(
    rawValue: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
  )
  /// Spelled `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`.
  public static let xlsx: MIMEType = MIMEType(
    rawValue: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  )
  /// Spelled `application/vnd.openxmlformats-officedocument.wordprocessingml.document`.
  public static let docx: MIMEType = MIMEType(
    rawValue: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  )
  /// Spelled `application/x-7z-compressed`.
  public static let sevenZip: MIMEType = MIMEType(rawValue: "application/x-7z-compressed")
  /// Spelled `application/zip`.
  public static let zip: MIMEType = MIMEType(rawValue: "application/zip")
  /// Spelled `image/avif`.
  public static let avif: MIMEType = MIMEType(rawValue: "image/avif")
  /// Spelled `image/gif`.
  public static let gif: MIMEType = MIMEType(rawValue: "image/gif")
  /// Spelled `image/heic`.
  public static let heic: MIMEType = MIMEType(rawValue: "image/heic")
  /// Spelled `image/heif`.
  public static let heif: MIMEType = MIMEType(rawValue: "image/heif")
  /// Spelled `image/jpeg`.
  public static let jpeg: MIMEType = MIMEType(rawValue: "image/jpeg")
  /// Spelled `image/png`.
  public static let png: MIMEType = MIMEType(rawValue: "image/png")
  /// Spelled `image/tiff`.
  public static let tiff: MIMEType = MIMEType(rawValue: "image/tiff")
  /// Spelled `image/webp`.
  public static let webp: MIMEType = MIMEType(rawValue: "image/webp")
  /// Spelled `text/plain`.
  public static let text: MIMEType = MIMEType(rawValue: "text/plain")
  /// Spelled `video/mp4`.
  public static let mp4: MIMEType = MIMEType(rawValue: "video/mp4")
  /// Spelled `video/mpeg`.
  public static let mpeg: MIMEType = MIMEType(rawValue: "video/mpeg")
}

/// The protocol of the endpoint; its presence says that there is one.
public struct DataAPIVersion: PropertyChoice {
  /// As it is spelled in Flow JSON.
  public let rawValue: String

  /// The choice that is spelled so, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension DataAPIVersion {
  /// Spelled `3.0`.
  public static let v3_0: DataAPIVersion = DataAPIVersion(rawValue: "3.0")
  /// Spelled `4.0`.
  public static let v4_0: DataAPIVersion = DataAPIVersion(rawValue: "4.0")
}

/// The kind of layout; there is only one.
public struct LayoutType: PropertyChoice {
  /// As it is spelled in Flow JSON.
  public let rawValue: String

  /// The choice that is spelled so, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension LayoutType {
  /// Spelled `SingleColumnLayout`.
  public static let singleColumnLayout: LayoutType = LayoutType(rawValue: "SingleColumnLayout")
}
