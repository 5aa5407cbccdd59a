extension ComponentFact {
  static let `if` = ComponentFact(
    "If",
    since: .v4_0,
    .control,
    [
      PropertyFact("condition", .condition, required: true, since: .v4_0, dynamic: true),
      PropertyFact("then", .components, required: true, since: .v4_0, bounds: .range(1, nil)),
      PropertyFact("else", .components, since: .v4_0),
    ]
  )
}
