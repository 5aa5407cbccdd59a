import JSONText

extension ComponentFact {
  static let textInput = ComponentFact(
    "TextInput",
    .input,
    [
      PropertyFact("name", .string, required: true, nonBlankSince: .v2_1),
      PropertyFact("label", .string, required: true, dynamic: true, maxLength: 20, minLength: 1),
      PropertyFact("label-variant", .string, since: .v7_0, values: ["large"]),
      PropertyFact(
        "input-type",
        .string,
        values: ["text", "number", "email", "password", "passcode", "phone"],
        default: "text"
      ),
      PropertyFact("pattern", .regex, since: .v6_2),
      PropertyFact("required", .boolean, dynamic: true, default: false),
      PropertyFact("min-chars", .number, dynamic: true),
      PropertyFact("max-chars", .number, dynamic: true, default: 80),
      PropertyFact("helper-text", .string, dynamic: true, maxLength: 80),
      PropertyFact("enabled", .boolean, dynamic: true, default: true, source: .library),
      PropertyFact("visible", .boolean, dynamic: true, default: true),
      PropertyFact("init-value", .string, since: .v4_0, dynamic: true, outsideFormOnly: true),
      PropertyFact("error-message", .string, since: .v4_0, dynamic: true, maxLength: 30, outsideFormOnly: true),
    ]
  )
}
