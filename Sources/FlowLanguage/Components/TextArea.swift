import JSONText

extension ComponentFact {
  static let textArea = ComponentFact(
    "TextArea",
    .input,
    [
      PropertyFact("name", .string, required: true, nonBlankSince: .v2_1),
      PropertyFact("label", .string, required: true, dynamic: true, maxLength: 20),
      PropertyFact("label-variant", .string, since: .v7_0, values: ["large"]),
      PropertyFact("required", .boolean, dynamic: true, default: false),
      PropertyFact("max-length", .integer, dynamic: true, default: 600),
      PropertyFact("helper-text", .string, dynamic: true, maxLength: 80),
      PropertyFact("enabled", .boolean, dynamic: true, default: true),
      PropertyFact("visible", .boolean, dynamic: true, default: true),
      PropertyFact("init-value", .string, since: .v4_0, dynamic: true, outsideFormOnly: true),
      PropertyFact("error-message", .string, since: .v4_0, dynamic: true, outsideFormOnly: true),
    ]
  )
}
