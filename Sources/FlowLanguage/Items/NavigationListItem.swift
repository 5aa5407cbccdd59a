extension ObjectFact {
  static let navigationListItem = ObjectFact(
    name: "navigation item",
    properties: [
      PropertyFact("id", .string, required: true, since: .v6_2, nonBlankSince: .v6_2),
      PropertyFact("main-content", .object(.navigationListItemMainContent), required: true, since: .v6_2),
      PropertyFact("start", .object(.navigationListItemStart), since: .v6_2),
      PropertyFact("end", .object(.navigationListItemEnd), since: .v6_2, bounds: .range(1, 2, .observed)),
      PropertyFact("badge", .string, since: .v6_2, maxLength: 15, nonBlankSince: .v6_2),
      PropertyFact("tags", .array(.string), since: .v6_2, maxLength: 15, bounds: .range(1, 3)),
      PropertyFact("enabled", .boolean, since: .v6_2, source: .observed),
      PropertyFact(
        "on-click-action",
        .action([.init(name: "data_exchange", since: .v2_1), .init(name: "navigate", since: .v2_1)]),
        since: .v6_2
      ),
    ]
  )

  static let navigationListItemMainContent = ObjectFact(
    name: "main-content",
    properties: [
      PropertyFact("title", .string, required: true, since: .v6_2, maxLength: 30, nonBlankSince: .v6_2),
      PropertyFact("description", .string, since: .v6_2, maxLength: 20, nonBlankSince: .v6_2),
      PropertyFact("metadata", .string, since: .v6_2, maxLength: 80, nonBlankSince: .v6_2),
    ]
  )

  static let navigationListItemStart = ObjectFact(
    name: "start",
    properties: [
      PropertyFact("image", .base64, required: true, since: .v6_2),
      PropertyFact("alt-text", .string, since: .v6_2, nonBlankSince: .v6_2),
    ]
  )

  static let navigationListItemEnd = ObjectFact(
    name: "end",
    properties: [
      PropertyFact("title", .string, since: .v6_2, maxLength: 10, nonBlankSince: .v6_2),
      PropertyFact("description", .string, since: .v6_2, maxLength: 10, nonBlankSince: .v6_2),
      PropertyFact("metadata", .string, since: .v6_2, maxLength: 10, nonBlankSince: .v6_2),
    ]
  )
}
