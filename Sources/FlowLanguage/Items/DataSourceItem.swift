extension ObjectFact {
  /// One item of a CheckboxGroup, RadioButtonsGroup or Dropdown.
  public static let dataSourceItem = ObjectFact(
    "list item",
    oneKindPerList: ["image", "color"],
    "One item of a CheckboxGroup, RadioButtonsGroup or Dropdown",
    [
      PropertyFact(
        "id",
        .string,
        .identity,
        required: true,
        dynamic: true,
        nonBlankSince: .v6_0,
        "The answer if it is chosen"
      ),
      PropertyFact(
        "title",
        .string,
        .text,
        required: true,
        dynamic: true,
        maxLength: 30,
        nonBlankSince: .v6_0,
        "The text of the item"
      ),
      PropertyFact("description", .string, .text, dynamic: true, maxLength: 300, "Shown below the title"),
      PropertyFact("metadata", .string, .text, dynamic: true, maxLength: 20, "Shown beside the title"),
      PropertyFact("enabled", .boolean, .availability, dynamic: true, "Whether it can be chosen"),
      PropertyFact(
        "image",
        .base64,
        .image,
        since: .v5_0,
        dynamic: true,
        imageLimits: [.kilobytes(300, since: .v5_0), .kilobytes(100, since: Feature.smallListImages.since)],
        "A picture as base64"
      ),
      .altText(since: .v5_0),
      PropertyFact("color", .string, .appearance, since: .v5_0, patterns: [.color], "A colour like `#00FF88`"),
      .itemAction("on-select-action", since: .v6_0, "What happens when the item is chosen"),
      .itemAction("on-unselect-action", since: .v6_0, "What happens when the choice is taken back"),
    ]
  )
}
