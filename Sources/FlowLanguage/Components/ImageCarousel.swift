import JSONText

extension ComponentFact {
  package static let imageCarousel = ComponentFact(
    "ImageCarousel",
    since: .v7_1,
    .media,
    places: [.init(.layout), .init(.form, .observed)],
    screenLimit: .upTo(2),
    flowLimit: .upTo(3),
    "Pictures to leaf through",
    [
      PropertyFact(
        "images",
        .array(.object(.carouselImage)),
        .image,
        required: true,
        dynamic: true,
        bounds: .range(1, 3),
        "The pictures"
      ),
      PropertyFact(
        "aspect-ratio",
        .string,
        .appearance,
        values: ["4:3", "16:9"],
        default: "4:3",
        "The width of the pictures compared with their height"
      ),
      .scaleType(),
      .visible(.library),
    ]
  )
}
