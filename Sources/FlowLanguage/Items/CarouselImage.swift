extension ObjectFact {
  static let carouselImage = ObjectFact(
    name: "carousel image",
    properties: [
      PropertyFact("src", .base64, required: true, since: .v7_1, dynamic: true),
      PropertyFact("alt-text", .string, required: true, since: .v7_1, dynamic: true),
    ]
  )
}
