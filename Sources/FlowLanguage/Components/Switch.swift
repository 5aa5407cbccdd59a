extension ComponentFact {
  static let `switch` = ComponentFact(
    "Switch",
    since: .v4_0,
    .control,
    [
      PropertyFact("value", .string, required: true, since: .v4_0, dynamic: true),
      PropertyFact("cases", .map(.components), required: true, since: .v4_0, bounds: .range(1, nil)),
    ]
  )
}
