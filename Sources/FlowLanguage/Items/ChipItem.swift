extension ObjectFact {
  static let chipItem = ObjectFact(
    name: "chip",
    properties: [
      PropertyFact("id", .string, required: true, since: .v6_3, dynamic: true, nonBlankSince: .v6_3),
      PropertyFact("title", .string, required: true, since: .v6_3, dynamic: true, nonBlankSince: .v6_3),
      PropertyFact("enabled", .boolean, since: .v6_3, dynamic: true),
      PropertyFact("on-select-action", .action([.init(name: "update_data", since: .v6_0)]), since: .v6_3),
      PropertyFact("on-unselect-action", .action([.init(name: "update_data", since: .v6_0)]), since: .v6_3),
    ]
  )
}
