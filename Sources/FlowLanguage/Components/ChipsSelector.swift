extension ComponentFact {
  package static let chipsSelector = ComponentFact(
    "ChipsSelector",
    since: .v6_3,
    .input,
    places: [.init(.layout), .init(.form), .init(.if, since: .v7_1), .init(.switch, since: .v7_1)],
    value: .texts,
    valueSource: .observed,
    ordered: [.atMost("min-selected-items", "max-selected-items")],
    "Small labels from which people choose any number",
    [
      .inputName,
      PropertyFact(
        "label",
        .string,
        .text,
        required: true,
        dynamic: true,
        maxLength: 80,
        nonBlankSince: .v6_3,
        "Shown above the chips"
      ),
      .description(),
      PropertyFact(
        "data-source",
        .array(.object(.chipItem)),
        .options,
        required: true,
        dynamic: true,
        // One chip is against the documentation, and the client takes it.
        bounds: .range(2, 20, minimumSource: .observed),
        "The chips to choose from"
      ),
      .minSelectedItems,
      .maxSelectedItems(atLeast: 1),
      .required(),
      .enabled(),
      .visible(),
      .initValue(.array(.string)),
      .errorMessage(),
      .onSelect(.actions(.dataExchange, .updateData, since: .v7_1), since: .v7_1),
      .onUnselect(since: .v7_1),
    ]
  )
}
