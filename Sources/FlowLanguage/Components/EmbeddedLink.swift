import JSONText

extension ComponentFact {
  static let embeddedLink = ComponentFact(
    "EmbeddedLink",
    .action,
    maxPerScreen: 2,
    [
      PropertyFact("text", .string, required: true, dynamic: true, maxLength: 25, nonBlankSince: .v2_1),
      PropertyFact(
        "on-click-action",
        .action([
          .init(name: "data_exchange", since: .v2_1), .init(name: "navigate", since: .v2_1),
          .init(name: "open_url", since: .v6_0),
        ]),
        required: true
      ),
      PropertyFact("visible", .boolean, dynamic: true, default: true),
    ]
  )
}
