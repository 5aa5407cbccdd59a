extension ComponentFact {
  package static let optIn = ComponentFact(
    "OptIn",
    .input,
    places: .everywhereForInputs,
    screenLimit: .upTo(5),
    joinsForm: true,
    value: .boolean,
    "A box that people tick to agree, with a link to read more",
    [
      .inputName,
      PropertyFact(
        "label",
        .string,
        .text,
        required: true,
        dynamic: true,
        maxLength: 120,
        minLength: 1,
        "What people agree to"
      ),
      .required(),
      .visible(),
      PropertyFact(
        "on-click-action",
        .actions(.dataExchange, .navigate, .openURL),
        .action,
        "What the link to read more does; without it there is no link"
      ),
      .onSelect(.actions(.updateData), since: .v6_0),
      .onUnselect(),
      .initValue(.boolean),
    ]
  )
}
