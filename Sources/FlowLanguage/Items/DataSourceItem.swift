extension ObjectFact {
  /// One item of a CheckboxGroup, RadioButtonsGroup or Dropdown.
  public static let dataSourceItem = ObjectFact(
    "list item",
    oneKindPerList: ["image", "color"],
    "One item of a CheckboxGroup, RadioButtonsGroup or Dropdown",
    [
      PropertyFact("id", .string, required: true, dynamic: true, nonBlankSince: .v6_0, "The answer if it is chosen"),
      PropertyFact(
        "title",
        .string,
        required: true,
        dynamic: true,
        maxLength: 30,
        nonBlankSince: .v6_0,
        "The text of the item"
      ),
      PropertyFact("description", .string, dynamic: true, maxLength: 300, "Shown below the title"),
      PropertyFact("metadata", .string, dynamic: true, maxLength: 20, "Shown beside the title"),
      PropertyFact("enabled", .boolean, dynamic: true, "Whether it can be chosen"),
      PropertyFact(
        "image",
        .base64,
        since: .v5_0,
        dynamic: true,
        imageLimits: [.kilobytes(300, since: .v5_0), .kilobytes(100, since: Feature.smallListImages.since)],
        "A picture as base64"
      ),
      .altText(since: .v5_0),
      PropertyFact("color", .string, since: .v5_0, patterns: [.color], "A colour like `#00FF88`"),
      .itemAction("on-select-action", since: .v6_0, "What happens when the item is chosen"),
      .itemAction("on-unselect-action", since: .v6_0, "What happens when the choice is taken back"),
    ]
  )
}
