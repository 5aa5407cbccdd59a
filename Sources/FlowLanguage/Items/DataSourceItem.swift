extension ObjectFact {
  static let dataSourceItem = ObjectFact(
    name: "list item",
    properties: [
      PropertyFact("id", .string, required: true, dynamic: true, nonBlankSince: .v6_0),
      PropertyFact("title", .string, required: true, dynamic: true, maxLength: 30, nonBlankSince: .v6_0),
      PropertyFact("description", .string, dynamic: true, maxLength: 300),
      PropertyFact("metadata", .string, dynamic: true, maxLength: 20),
      PropertyFact("enabled", .boolean, dynamic: true),
      PropertyFact("image", .base64, since: .v5_0, dynamic: true),
      PropertyFact("alt-text", .string, since: .v5_0, dynamic: true),
      PropertyFact("color", .string, since: .v5_0),
      PropertyFact("on-select-action", .action([.init(name: "update_data", since: .v6_0)]), since: .v6_0),
      PropertyFact("on-unselect-action", .action([.init(name: "update_data", since: .v6_0)]), since: .v6_0),
    ]
  )
}
