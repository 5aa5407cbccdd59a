import JSONText

extension ComponentFact {
  static let textSubheading = ComponentFact(
    "TextSubheading",
    .text,
    [
      PropertyFact("text", .string, required: true, dynamic: true, maxLength: 80, nonBlankSince: .v2_1),
      PropertyFact("visible", .boolean, dynamic: true, default: true),
    ]
  )
}
