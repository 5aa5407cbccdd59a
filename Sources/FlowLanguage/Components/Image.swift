import JSONText

extension ComponentFact {
  package static let image = ComponentFact(
    "Image",
    .media,
    screenLimit: .upTo(3),
    "A picture",
    [
      PropertyFact(
        "src",
        .base64,
        .image,
        required: true,
        dynamic: true,
        imageLimits: [.kilobytes(300, advice: true)],
        "The picture, JPEG or PNG, as base64"
      ),
      PropertyFact("width", .number, .appearance, dynamic: true, "The width in points"),
      PropertyFact("height", .number, .appearance, dynamic: true, "The height in points"),
      .scaleType(),
      PropertyFact("aspect-ratio", .number, .appearance, dynamic: true, default: 1, "The width divided by the height"),
      .altText(),
      .visible(.library),
    ]
  )
}

extension PropertyFact {
  /// Of every image, here and in lists.
  static func altText(
    required: Bool = false,
    since: FlowVersion = .v2_1,
    dynamic: Dynamics = .allowed,
    nonBlankSince: FlowVersion? = nil
  ) -> PropertyFact {
    PropertyFact(
      "alt-text",
      .string,
      .text,
      required: required,
      since: since,
      dynamic: dynamic,
      nonBlankSince: nonBlankSince,
      "What the picture shows, for people who can't see it"
    )
  }
}
