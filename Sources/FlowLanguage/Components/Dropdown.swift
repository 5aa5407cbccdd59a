extension ComponentFact {
  package static let dropdown = ComponentFact(
    "Dropdown",
    .input,
    places: .everywhereForInputs,
    joinsForm: true,
    value: .text,
    "A list that opens for people to choose one item",
    [
      .inputName,
      PropertyFact(
        "label",
        .string,
        .text,
        required: true,
        dynamic: true,
        maxLength: 20,
        minLength: 1,
        "Shown in the field"
      ),
      .choices(maximum: 200, withImages: 100),
      .required(),
      .enabled(),
      .visible(),
      .onSelect(.actions(.dataExchange, .updateData)),
      .onUnselect(),
      .initValue(.string),
      .errorMessage(),
    ]
  )
}
