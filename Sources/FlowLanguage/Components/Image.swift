import JSONText

extension ComponentFact {
  static let image = ComponentFact(
    "Image",
    .media,
    maxPerScreen: 3,
    [
      PropertyFact("src", .base64, required: true, dynamic: true),
      PropertyFact("width", .number, dynamic: true),
      PropertyFact("height", .number, dynamic: true),
      PropertyFact("scale-type", .string, values: ["cover", "contain"], default: "contain"),
      PropertyFact("aspect-ratio", .number, dynamic: true, default: 1),
      PropertyFact("alt-text", .string, dynamic: true),
      PropertyFact("visible", .boolean, dynamic: true, default: true, source: .library),
    ]
  )
}
