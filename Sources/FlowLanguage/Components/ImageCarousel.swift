import JSONText

extension ComponentFact {
  static let imageCarousel = ComponentFact(
    "ImageCarousel",
    since: .v7_1,
    .media,
    maxPerScreen: 2,
    [
      PropertyFact(
        "images",
        .array(.object(.carouselImage)),
        required: true,
        since: .v7_1,
        dynamic: true,
        bounds: .range(1, 3)
      ),
      PropertyFact("aspect-ratio", .string, since: .v7_1, values: ["4:3", "16:9"], default: "4:3"),
      PropertyFact("scale-type", .string, since: .v7_1, values: ["contain", "cover"], default: "contain"),
      PropertyFact("visible", .boolean, since: .v7_1, dynamic: true, default: true, source: .library),
    ]
  )
}
