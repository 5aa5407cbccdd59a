import JSONText

extension ComponentFact {
  static let richText = ComponentFact(
    "RichText",
    since: .v5_1,
    .text,
    maxPerScreen: 1,
    [
      PropertyFact(
        "text",
        .textOrLines(linesSince: .v5_1),
        required: true,
        since: .v5_1,
        dynamic: true,
        nonBlankSince: .v5_1
      ),
      PropertyFact("visible", .boolean, since: .v5_1, dynamic: true, default: true),
    ]
  )
}
