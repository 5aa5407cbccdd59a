extension ComponentFact {
  package static let textSubheading = ComponentFact(
    "TextSubheading",
    .text,
    "A line of text that heads a part of a screen",
    [
      PropertyFact(
        "text",
        .string,
        .text,
        required: true,
        dynamic: true,
        maxLength: 80,
        nonBlankSince: .v2_1,
        "The text"
      ),
      .visible(),
    ]
  )
}
