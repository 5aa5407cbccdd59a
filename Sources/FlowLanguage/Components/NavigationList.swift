import JSONText

extension ComponentFact {
  static let navigationList = ComponentFact(
    "NavigationList",
    since: .v6_2,
    .action,
    maxPerScreen: 2,
    [
      PropertyFact("name", .string, required: true, since: .v6_2, nonBlankSince: .v6_2),
      PropertyFact(
        "list-items",
        .array(.object(.navigationListItem)),
        required: true,
        since: .v6_2,
        dynamic: true,
        bounds: .range(1, 20)
      ),
      PropertyFact("label", .string, since: .v6_2, dynamic: true, maxLength: 80),
      PropertyFact("description", .string, since: .v6_2, dynamic: true, maxLength: 300),
      PropertyFact(
        "media-size",
        .string,
        since: .v6_2,
        dynamic: true,
        values: ["regular", "large"],
        default: "regular"
      ),
      PropertyFact(
        "on-click-action",
        .action([.init(name: "data_exchange", since: .v2_1), .init(name: "navigate", since: .v2_1)]),
        since: .v6_2
      ),
    ]
  )
}
