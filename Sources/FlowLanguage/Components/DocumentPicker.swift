extension ComponentFact {
  package static let documentPicker = ComponentFact(
    "DocumentPicker",
    since: .v4_0,
    .mediaInput,
    places: .everywhereAsSeen,
    screenLimit: .upTo(1),
    countsWith: "PhotoPicker",
    joinsForm: true,
    value: .files,
    valueSource: .observed,
    ordered: [.atMost("min-uploaded-documents", "max-uploaded-documents")],
    "A field in which people add documents",
    PropertyFact.picker(of: "documents") + [
      PropertyFact(
        "allowed-mime-types",
        .array(.string),
        .limit(.allowed),
        values: [
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
        ],
        bounds: .range(1, nil),
        "The types of documents that can be added; without it all"
      )
    ]
  )
}
