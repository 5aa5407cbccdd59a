extension ComponentFact {
  package static let richText = ComponentFact(
    "RichText",
    since: .v5_1,
    .text,
    places: [.init(.layout)],
    screenLimit: .upTo(1),
    companions: [.only(since: .v5_1), .only("Footer", since: .v6_3)],
    "A whole page of markdown with headings, lists, tables and images",
    [
      PropertyFact(
        "text",
        .textOrLines(linesSince: .v5_1),
        .text,
        required: true,
        dynamic: .bindingOnly,
        nonBlankSince: .v5_1,
        "The markdown, as one text or as a list of lines"
      ),
      .visible(),
    ]
  )
}
