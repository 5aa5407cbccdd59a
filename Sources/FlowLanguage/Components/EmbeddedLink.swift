extension ComponentFact {
  package static let embeddedLink = ComponentFact(
    "EmbeddedLink",
    .action,
    screenLimit: .upTo(2),
    "A line of text that people tap",
    [
      PropertyFact(
        "text",
        .string,
        .text,
        required: true,
        dynamic: true,
        maxLength: 25,
        nonBlankSince: .v2_1,
        "The text"
      ),
      PropertyFact(
        "on-click-action",
        .actions("data_exchange", "navigate", "open_url"),
        .action,
        required: true,
        "What happens on a tap"
      ),
      .visible(),
    ]
  )
}
