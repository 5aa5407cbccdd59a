import JSONText

extension ObjectFact {
  /// One item of a NavigationList.
  public static let navigationListItem = ObjectFact(
    "navigation item",
    since: .v6_2,
    "One item of a NavigationList",
    [
      PropertyFact("id", .string, .identity, required: true, nonBlankSince: .v6_2, "The answer if it is tapped"),
      PropertyFact(
        "main-content",
        .object(.navigationListItemMainContent),
        .text,
        required: true,
        "The texts of the item"
      ),
      PropertyFact("start", .object(.navigationListItemStart), .image, "What stands before the texts"),
      PropertyFact(
        "end",
        .object(.navigationListItemEnd),
        .text,
        bounds: .range(1, 2, .observed),
        onlyWhereComponent: .property("media-size", is: "regular"),
        "What stands behind the texts: one or two of three"
      ),
      PropertyFact(
        "badge",
        .string,
        .text,
        maxLength: 15,
        nonBlankSince: .v6_2,
        maxItemsWithIt: 1,
        "A mark, on one item of the list at most"
      ),
      PropertyFact("tags", .array(.string), .text, maxLength: 15, bounds: .range(1, 3), "Small labels below the texts"),
      PropertyFact("enabled", .boolean, .availability, source: .observed, "Whether it can be tapped"),
      PropertyFact(
        "on-click-action",
        .actions(.dataExchange, .navigate),
        .action,
        excludedByComponent: .documented,
        "What happens on a tap, unless the list says it for all"
      ),
    ]
  )

  /// The texts of an item of a NavigationList.
  public static let navigationListItemMainContent = ObjectFact(
    "main-content",
    since: .v6_2,
    "The texts of an item of a NavigationList",
    [
      PropertyFact(
        "title",
        .string,
        .text,
        required: true,
        maxLength: 30,
        nonBlankSince: .v6_2,
        "The text of the item"
      ),
      PropertyFact("description", .string, .text, maxLength: 20, nonBlankSince: .v6_2, "Shown below the title"),
      PropertyFact("metadata", .string, .text, maxLength: 80, nonBlankSince: .v6_2, "Shown below the description"),
    ]
  )

  /// What stands before the texts of an item of a NavigationList.
  public static let navigationListItemStart = ObjectFact(
    "start",
    since: .v6_2,
    "What stands before the texts of an item of a NavigationList",
    [
      PropertyFact("image", .base64, .image, required: true, imageLimits: [.kilobytes(100)], "A picture as base64"),
      .altText(dynamic: .never, nonBlankSince: .v6_2),
    ]
  )

  /// What stands behind the texts of an item of a NavigationList.
  public static let navigationListItemEnd = ObjectFact(
    "end",
    since: .v6_2,
    "What stands behind the texts of an item of a NavigationList",
    [
      PropertyFact("title", .string, .text, maxLength: 10, nonBlankSince: .v6_2, "The first line"),
      PropertyFact("description", .string, .text, maxLength: 10, nonBlankSince: .v6_2, "The second line"),
      PropertyFact("metadata", .string, .text, maxLength: 10, nonBlankSince: .v6_2, "The third line"),
    ]
  )
}
