extension [String] {
  /// What a DocumentPicker can be told to accept.
  static var mimeTypes: [String] {
    [
      "application/gzip",
      "application/msword",
      "application/pdf",
      "application/vnd.ms-excel",
      "application/vnd.ms-powerpoint",
      "application/vnd.oasis.opendocument.presentation",
      "application/vnd.oasis.opendocument.spreadsheet",
      "application/vnd.oasis.opendocument.text",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/x-7z-compressed",
      "application/zip",
      "image/avif",
      "image/gif",
      "image/heic",
      "image/heif",
      "image/jpeg",
      "image/png",
      "image/tiff",
      "image/webp",
      "text/plain",
      "video/mp4",
      "video/mpeg",
    ]
  }
}
