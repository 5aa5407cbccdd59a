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
        .actions(.dataExchange, .navigate, .openURL),
        .action,
        required: true,
        "What happens on a tap"
      ),
      .visible(),
    ]
  )
}
