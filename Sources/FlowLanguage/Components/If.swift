extension ComponentFact {
  package static let `if` = ComponentFact(
    "If",
    since: .v4_0,
    .control,
    places: [.init(.layout), .init(.form), .init(.if)],
    "Shows some components where a condition holds, else others",
    [
      PropertyFact(
        "condition",
        .condition,
        .condition,
        required: true,
        dynamic: true,
        "What must hold, like `${form.agree}`"
      ),
      PropertyFact(
        "then",
        .components,
        .structure,
        required: true,
        bounds: .range(1, nil),
        "Shown where the condition holds"
      ),
      PropertyFact("else", .components, .structure, "Shown where it does not hold"),
    ]
  )
}
