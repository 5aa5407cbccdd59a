extension ComponentFact {
  package static let `switch` = ComponentFact(
    "Switch",
    since: .v4_0,
    .control,
    places: [.init(.layout), .init(.form), .init(.if)],
    "Shows the components of the case that a value names",
    [
      PropertyFact("value", .string, .condition, required: true, dynamic: .demanded, "The value, like `${form.size}`"),
      PropertyFact(
        "cases",
        .map(.components),
        .structure,
        required: true,
        bounds: .range(1, nil),
        keyPattern: .caseKey,
        "For each value the components that are shown"
      ),
    ]
  )
}
