import JSONText

extension ComponentFact {
  static let chipsSelector = ComponentFact(
    "ChipsSelector",
    since: .v6_3,
    .input,
    [
      PropertyFact("name", .string, required: true, since: .v6_3, nonBlankSince: .v6_3),
      PropertyFact("label", .string, required: true, since: .v6_3, dynamic: true, maxLength: 80, nonBlankSince: .v6_3),
      PropertyFact("description", .string, since: .v6_3, dynamic: true, maxLength: 300),
      PropertyFact(
        "data-source",
        .array(.object(.chipItem)),
        required: true,
        since: .v6_3,
        dynamic: true,
        bounds: .range(2, 20)
      ),
      PropertyFact("min-selected-items", .integer, since: .v6_3, dynamic: true, bounds: .range(0, nil, .observed)),
      PropertyFact("max-selected-items", .integer, since: .v6_3, dynamic: true, bounds: .range(1, nil, .observed)),
      PropertyFact("required", .boolean, since: .v6_3, dynamic: true, default: false),
      PropertyFact("enabled", .boolean, since: .v6_3, dynamic: true, default: true),
      PropertyFact("visible", .boolean, since: .v6_3, dynamic: true, default: true),
      PropertyFact("init-value", .array(.string), since: .v6_3, dynamic: true, outsideFormOnly: true),
      PropertyFact("error-message", .string, since: .v6_3, dynamic: true, outsideFormOnly: true),
      PropertyFact(
        "on-select-action",
        .action([.init(name: "data_exchange", since: .v7_1), .init(name: "update_data", since: .v7_1)]),
        since: .v7_1
      ),
      PropertyFact("on-unselect-action", .action([.init(name: "update_data", since: .v7_1)]), since: .v7_1),
    ]
  )
}
