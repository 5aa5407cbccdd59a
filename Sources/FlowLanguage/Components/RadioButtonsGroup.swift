extension ComponentFact {
  package static let radioButtonsGroup = ComponentFact(
    "RadioButtonsGroup",
    .input,
    places: .everywhereForInputs,
    joinsForm: true,
    value: .text,
    "A list from which people choose one item",
    [
      .inputName,
      .choices(maximum: 20),
      .groupLabel,
      .description(since: .v4_0),
      .required(),
      .enabled(),
      .visible(),
      .onSelect(.actions(.dataExchange, .updateData)),
      .onUnselect(),
      .mediaSize(since: .v5_0),
      .initValue(.string),
      .errorMessage(),
    ]
  )
}
