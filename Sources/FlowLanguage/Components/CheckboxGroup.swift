import JSONText

extension ComponentFact {
  static let checkboxGroup = ComponentFact(
    "CheckboxGroup",
    .input,
    [
      PropertyFact("name", .string, required: true, nonBlankSince: .v2_1),
      PropertyFact(
        "data-source",
        .array(.object(.dataSourceItem)),
        required: true,
        dynamic: true,
        bounds: .range(1, 20)
      ),
      PropertyFact("label", .string, requiredSince: .v4_0, dynamic: true, maxLength: 30, nonBlankSince: .v2_1),
      PropertyFact("description", .string, since: .v4_0, dynamic: true, maxLength: 300),
      PropertyFact("required", .boolean, dynamic: true, default: false),
      PropertyFact("enabled", .boolean, dynamic: true, default: true),
      PropertyFact("visible", .boolean, dynamic: true, default: true),
      PropertyFact(
        "on-select-action",
        .action([.init(name: "data_exchange", since: .v2_1), .init(name: "update_data", since: .v6_0)])
      ),
      PropertyFact("on-unselect-action", .action([.init(name: "update_data", since: .v6_0)]), since: .v6_0),
      PropertyFact(
        "media-size",
        .string,
        since: .v5_0,
        dynamic: true,
        values: ["regular", "large"],
        default: "regular"
      ),
      PropertyFact("min-selected-items", .integer, dynamic: true, bounds: .range(0, nil, .observed)),
      PropertyFact("max-selected-items", .integer, dynamic: true, bounds: .range(2, nil, .observed)),
      PropertyFact("init-value", .array(.string), since: .v4_0, dynamic: true, outsideFormOnly: true),
      PropertyFact("error-message", .string, since: .v4_0, dynamic: true, outsideFormOnly: true),
    ]
  )
}
