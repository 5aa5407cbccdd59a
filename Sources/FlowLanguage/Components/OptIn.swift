import JSONText

extension ComponentFact {
  static let optIn = ComponentFact(
    "OptIn",
    .input,
    maxPerScreen: 5,
    [
      PropertyFact("name", .string, required: true, nonBlankSince: .v2_1),
      PropertyFact("label", .string, required: true, dynamic: true, maxLength: 120, minLength: 1),
      PropertyFact("required", .boolean, dynamic: true, default: false),
      PropertyFact("visible", .boolean, dynamic: true, default: true),
      PropertyFact(
        "on-click-action",
        .action([
          .init(name: "data_exchange", since: .v2_1), .init(name: "navigate", since: .v2_1),
          .init(name: "open_url", since: .v6_0),
        ])
      ),
      PropertyFact("on-select-action", .action([.init(name: "update_data", since: .v6_0)]), since: .v6_0),
      PropertyFact("on-unselect-action", .action([.init(name: "update_data", since: .v6_0)]), since: .v6_0),
      PropertyFact("init-value", .boolean, since: .v4_0, dynamic: true, outsideFormOnly: true),
    ]
  )
}
