extension ObjectFact {
  /// One picture of an ImageCarousel.
  public static let carouselImage = ObjectFact(
    "carousel image",
    since: .v7_1,
    "One picture of an ImageCarousel",
    [
      PropertyFact("src", .base64, .image, required: true, dynamic: true, "The picture as base64"),
      .altText(required: true),
    ]
  )
}
