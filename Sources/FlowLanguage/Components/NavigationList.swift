extension ComponentFact {
  package static let navigationList = ComponentFact(
    "NavigationList",
    since: .v6_2,
    .action,
    places: [.init(.layout), .init(.form, .observed)],
    screenLimit: .upTo(2),
    companions: [.only("NavigationList", since: .v6_2)],
    refusedOnTerminalScreens: true,
    value: .text,
    valueSource: .observed,
    "A list of items each of which leads on",
    [
      .inputName,
      PropertyFact(
        "list-items",
        .array(.object(.navigationListItem)),
        .options,
        required: true,
        dynamic: true,
        bounds: .range(1, 20),
        "The items"
      ),
      PropertyFact("label", .string, .text, dynamic: true, maxLength: 80, "Shown above the list"),
      .description(),
      .mediaSize(since: .v6_2),
      PropertyFact(
        "on-click-action",
        .actions(.dataExchange, .navigate),
        .action,
        "What happens on a tap on any item, unless each item says it"
      ),
    ]
  )
}
