import JSONText

extension ComponentFact {
  static let footer = ComponentFact(
    "Footer",
    .action,
    maxPerScreen: 1,
    [
      PropertyFact("label", .string, required: true, dynamic: true, maxLength: 35, minLength: 1),
      PropertyFact(
        "on-click-action",
        .action([
          .init(name: "data_exchange", since: .v2_1), .init(name: "navigate", since: .v2_1),
          .init(name: "complete", since: .v2_1),
        ]),
        required: true
      ),
      PropertyFact("left-caption", .string, dynamic: true, maxLength: 15),
      PropertyFact("center-caption", .string, dynamic: true, maxLength: 15),
      PropertyFact("right-caption", .string, dynamic: true, maxLength: 15),
      PropertyFact("enabled", .boolean, dynamic: true, default: true),
    ]
  )
}
