extension ObjectFact {
  /// One chip of a ChipsSelector.
  public static let chipItem = ObjectFact(
    "chip",
    since: .v6_3,
    "One chip of a ChipsSelector",
    [
      PropertyFact(
        "id",
        .string,
        .identity,
        required: true,
        dynamic: true,
        nonBlankSince: .v6_3,
        "The answer if it is chosen"
      ),
      PropertyFact("title", .string, .text, required: true, dynamic: true, nonBlankSince: .v6_3, "Shown on the chip"),
      PropertyFact("enabled", .boolean, .availability, dynamic: true, "Whether it can be chosen"),
      .itemAction("on-select-action", since: .v6_3, "What happens when the chip is chosen"),
      .itemAction("on-unselect-action", since: .v6_3, "What happens when the choice is taken back"),
    ]
  )
}
