extension ComponentFact {
  package static let textHeading = ComponentFact(
    "TextHeading",
    .text,
    "The largest line of text on a screen",
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
